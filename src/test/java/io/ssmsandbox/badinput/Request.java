package io.ssmsandbox.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A valid request to an endpoint, in which a test replaces one part with a bad value.
 */
final class Request {

	/** The other fields are selects, or accept only dates and times. */
	private static final Set<String> TYPED = Set.of("prefix", "region", "instanceType", "volumeSizeGiB");

	private final EndpointUnderTest endpointUnderTest;

	private final TargetPortal targetPortal;

	/** The input with the bad value; null when it is not one of the inputs. */
	private InputPlace aim;

	private String what = "as it should be";

	private String method;

	private String contentType;

	private byte[] value = {};

	private byte[] name = {};

	private byte[] json;

	private byte[] body;

	private boolean chunked;

	private final Map<String, byte[]> headers = new LinkedHashMap<>();

	Request(EndpointUnderTest endpointUnderTest, TargetPortal targetPortal) {
		this.endpointUnderTest = endpointUnderTest;
		this.targetPortal = targetPortal;
		this.method = endpointUnderTest.method();
		this.contentType = endpointUnderTest.has(InputPlace.Kind.JSON) ? "application/json"
				: "application/x-www-form-urlencoded";
		this.headers.put("Host", text("localhost:" + targetPortal.port()));
		this.headers.put("Accept", text(endpointUnderTest.accepts()));
		if (endpointUnderTest.isForm()) {
			this.headers.put("Cookie", text("XSRF-TOKEN=" + targetPortal.cookie()));
		}
	}

	/**
	 * Replaces the value of an input.
	 */
	Request with(InputPlace inputPlace, BadValue bad) {
		String good = this.targetPortal.validValue(this.endpointUnderTest, inputPlace.name());
		return targetInput(inputPlace, bad, Map.of("good", good, "GOOD", good.toUpperCase(Locale.ROOT)));
	}

	private Request targetInput(InputPlace inputPlace, BadValue bad, Map<String, String> words) {
		this.aim = inputPlace;
		this.what = bad.name();
		this.value = bad.bytes(words);
		this.name = text(inputPlace.name());
		if (inputPlace.kind() == InputPlace.Kind.HEADER) {
			this.headers.put(inputPlace.name(), this.value);
		}
		return this;
	}

	/**
	 * Replaces the JSON value of an input.
	 */
	Request withJson(InputPlace inputPlace, BadValue bad) {
		with(inputPlace, bad);
		this.json = this.value;
		return this;
	}

	/**
	 * Renames an input and keeps its valid value.
	 */
	Request named(InputPlace inputPlace, BadValue bad) {
		targetInput(inputPlace, bad,
				Map.of("name", inputPlace.name(), "NAME", inputPlace.name().toUpperCase(Locale.ROOT)));
		this.name = this.value;
		this.value = text(this.targetPortal.validValue(this.endpointUnderTest, inputPlace.name()));
		return this;
	}

	Request withHeader(String header, BadValue bad) {
		this.what = header + " " + bad.name();
		this.headers.put("Connection", text("close"));
		this.headers.put(header, bad.bytes(Map.of("good", "a", "GOOD", "A")));
		return this;
	}

	Request withMethod(String other) {
		this.what = "method " + other.substring(0, Math.min(20, other.length()));
		this.method = other;
		return this;
	}

	/**
	 * Replaces the whole body.
	 */
	Request withBody(BadValue bad) {
		this.what = bad.name();
		this.body = bad.bytes(Map.of());
		this.headers.put("Connection", text("close"));
		return this;
	}

	Request withContentType(BadValue bad) {
		this.what = bad.name();
		this.contentType = new String(bad.bytes(Map.of()), StandardCharsets.ISO_8859_1);
		return this;
	}

	Request inChunks() {
		this.chunked = true;
		return this;
	}

	EndpointUnderTest endpoint() {
		return this.endpointUnderTest;
	}

	Optional<InputPlace> targetInput() {
		return Optional.ofNullable(this.aim);
	}

	String what() {
		return this.what;
	}

	/**
	 * The text that a user could have typed into the field, if it is a text field.
	 */
	Optional<String> typed() {
		return Encoding.utf8(this.value)
			.map(String::strip)
			.filter((text) -> !text.isEmpty() && TYPED.contains(this.aim.name())
					&& text.chars().noneMatch(Character::isISOControl));
	}

	/**
	 * Removes the form's token.
	 */
	Request withoutToken() {
		this.headers.remove("Cookie");
		return this;
	}

	byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(text(this.method + " " + path() + query() + " HTTP/1.1\r\n"));
		this.headers.forEach((header, bytes) -> {
			out.writeBytes(text(header + ": "));
			out.writeBytes(bytes);
			out.writeBytes(text("\r\n"));
		});
		byte[] content = content();
		if (!this.contentType.isEmpty() && !this.headers.containsKey("Content-Type")) {
			out.writeBytes(("Content-Type: " + this.contentType + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		}
		writeContent(out, content);
		return out.toByteArray();
	}

	private void writeContent(ByteArrayOutputStream out, byte[] content) {
		if (this.chunked) {
			out.writeBytes(text("Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(content.length) + "\r\n"));
			out.writeBytes(content);
			out.writeBytes(text("\r\n0\r\n\r\n"));
			return;
		}
		if (!this.headers.containsKey("Content-Length") && !this.headers.containsKey("Transfer-Encoding")) {
			out.writeBytes(text("Content-Length: " + content.length + "\r\n"));
		}
		out.writeBytes(text("\r\n"));
		out.writeBytes(content);
	}

	private String path() {
		String path = this.endpointUnderTest.pattern();
		for (InputPlace inputPlace : this.endpointUnderTest.places()) {
			if (inputPlace.kind() == InputPlace.Kind.PATH) {
				String variable = inputPlace.name().equals("**") ? "**" : "{" + inputPlace.name() + "}";
				path = path.replace(variable, inputPlace.equals(this.aim) ? Encoding.percent(this.value)
						: this.targetPortal.validValue(this.endpointUnderTest, inputPlace.name()));
			}
		}
		return path;
	}

	private String query() {
		List<String> pairs = new ArrayList<>();
		if (!this.endpointUnderTest.isForm()) {
			this.endpointUnderTest.marks()
				.forEach((mark) -> pairs.add(mark + "=" + this.targetPortal.validValue(this.endpointUnderTest, mark)));
			if (this.endpointUnderTest.marks().contains("wait")) {
				pairs.add("timeout=0");
			}
			if (this.aim != null && this.aim.kind() == InputPlace.Kind.QUERY) {
				pairs.removeIf((pair) -> pair.startsWith(this.aim.name() + "="));
				pairs.add(Encoding.percent(this.name) + "=" + Encoding.percent(this.value));
			}
		}
		return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
	}

	private byte[] content() {
		if (this.endpointUnderTest.has(InputPlace.Kind.JSON)) {
			return (this.body != null) ? this.body : jsonBody();
		}
		if (!this.endpointUnderTest.isForm()) {
			return (this.body != null) ? this.body : new byte[0];
		}
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		form.writeBytes(text("_csrf=" + this.targetPortal.token()));
		this.endpointUnderTest.marks().forEach((mark) -> form.writeBytes(text("&" + mark + "=1")));
		if (this.body != null) {
			form.writeBytes(text("&"));
			form.writeBytes(this.body);
		}
		else {
			this.endpointUnderTest.places()
				.stream()
				.filter((inputPlace) -> inputPlace.kind() == InputPlace.Kind.FORM)
				.forEach((inputPlace) -> {
					if (inputPlace.equals(this.aim)) {
						form.writeBytes(text("&" + Encoding.percent(this.name) + "=" + Encoding.percent(this.value)));
					}
					else if (!this.targetPortal.isAlternative(inputPlace.name())) {
						form.writeBytes(text("&" + inputPlace.name() + "=" + Encoding
							.percent(text(this.targetPortal.validValue(this.endpointUnderTest, inputPlace.name())))));
					}
				});
		}
		return form.toByteArray();
	}

	private byte[] jsonBody() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (InputPlace inputPlace : this.endpointUnderTest.places()) {
			if (inputPlace.kind() == InputPlace.Kind.JSON) {
				out.writeBytes(text((out.size() == 0) ? "{" : ","));
				out.writeBytes(Encoding.quoted(inputPlace.equals(this.aim) ? this.name : text(inputPlace.name())));
				out.writeBytes(text(":"));
				out.writeBytes(jsonValue(inputPlace));
			}
		}
		out.writeBytes(text("}"));
		return out.toByteArray();
	}

	private byte[] jsonValue(InputPlace inputPlace) {
		String good = this.targetPortal.validValue(this.endpointUnderTest, inputPlace.name());
		boolean hostile = inputPlace.equals(this.aim) && Arrays.equals(this.name, text(inputPlace.name()));
		if (hostile) {
			return (this.json != null) ? this.json : Encoding.quoted(this.value);
		}
		return text(good.matches("\\d+") ? good : "\"" + good + "\"");
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return this.endpointUnderTest + targetInput().map((inputPlace) -> ", " + inputPlace).orElse("") + ", "
				+ this.what + (this.chunked ? " in chunks" : "");
	}

}
