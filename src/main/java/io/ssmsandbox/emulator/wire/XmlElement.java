package io.ssmsandbox.emulator.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An XML element of a response, written without white space.
 */
public final class XmlElement {

	/** AWS sends milliseconds, always three digits. */
	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter
		.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final String name;

	private final String text;

	private final List<XmlElement> children = new ArrayList<>();

	private XmlElement(String name, String text) {
		this.name = name;
		this.text = text;
	}

	public static XmlElement of(String name) {
		return new XmlElement(name, "");
	}

	/**
	 * Adds a child with a value: a text, a number, a boolean or an {@link Instant}. Null
	 * is left out, as AWS does.
	 */
	public XmlElement text(String child, @Nullable Object value) {
		if (value != null) {
			this.children.add(new XmlElement(child, display(value)));
		}
		return this;
	}

	public XmlElement add(XmlElement child) {
		this.children.add(child);
		return this;
	}

	/**
	 * Adds a list. An empty list is written as an empty element.
	 * @param child the list's name
	 * @param item {@code member} in the Query protocol, {@code item} in EC2's
	 * @param items values, or elements, which are renamed to {@code item}'s value
	 */
	public XmlElement list(String child, String item, List<?> items) {
		XmlElement list = of(child);
		for (Object each : items) {
			if (each instanceof XmlElement element) {
				list.add(element.named(item));
			}
			else {
				list.text(item, each);
			}
		}
		return add(list);
	}

	XmlElement named(String other) {
		XmlElement renamed = new XmlElement(other, this.text);
		renamed.children.addAll(this.children);
		return renamed;
	}

	List<XmlElement> children() {
		return List.copyOf(this.children);
	}

	String document(String namespace) {
		StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		write(out, namespace.isEmpty() ? "" : " xmlns=\"" + namespace + "\"");
		return out.toString();
	}

	private void write(StringBuilder out, String attributes) {
		out.append('<').append(this.name).append(attributes);
		if (this.text.isEmpty() && this.children.isEmpty()) {
			out.append("/>");
			return;
		}
		out.append('>');
		escape(this.text, out);
		this.children.forEach((child) -> child.write(out, ""));
		out.append("</").append(this.name).append('>');
	}

	private static String display(Object value) {
		return (value instanceof Instant instant) ? timestamp(instant) : value.toString();
	}

	/**
	 * Formats an instant.
	 */
	public static String timestamp(Instant instant) {
		return TIMESTAMP.format(instant);
	}

	private static void escape(String text, StringBuilder out) {
		text.codePoints().filter(XmlElement::allowed).forEach((point) -> {
			switch (point) {
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '&' -> out.append("&amp;");
				case '"' -> out.append("&quot;");
				case '\r' -> out.append("&#xD;");
				default -> out.appendCodePoint(point);
			}
		});
	}

	/** XML 1.0 cannot represent the other control characters, not even escaped. */
	private static boolean allowed(int point) {
		return point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF
				|| point == '\t' || point == '\n' || point == '\r';
	}

}
