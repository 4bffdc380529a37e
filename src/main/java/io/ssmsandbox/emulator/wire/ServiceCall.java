package io.ssmsandbox.emulator.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One decoded request.
 *
 * @param service the service in the signature's credential scope
 * @param protocol the protocol of the request
 * @param region the region in the signature's credential scope
 * @param operation the operation's name, such as {@code DescribeStacks}
 * @param parameters the parameters of a Query or EC2 call as sent, for example {@code
 * Filter.1.Value.1}; empty for a JSON call
 * @param json the body of a JSON call, otherwise empty
 */
public record ServiceCall(String service, WireProtocol protocol, String region, String operation,
		Map<String, String> parameters, Map<String, Object> json) {

	/**
	 * Returns a parameter, or a text at the top of the JSON body. An empty parameter
	 * counts as present.
	 * @throws AwsErrorException when the JSON value has another type
	 */
	public Optional<String> text(String name) {
		return member(name, JsonMember::text);
	}

	/**
	 * Returns a parameter as sent, or a whole number at the top of the JSON body.
	 * @throws AwsErrorException when the JSON value has another type
	 */
	public Optional<String> integer(String name) {
		return member(name, JsonMember::integer);
	}

	/**
	 * Whether a parameter, or a boolean at the top of the JSON body, is true.
	 * @throws AwsErrorException when the JSON value has another type
	 */
	public boolean isTrue(String name) {
		return member(name, JsonMember::flag).filter("true"::equals).isPresent();
	}

	private Optional<String> member(String name, Function<JsonMember, String> type) {
		String parameter = this.parameters.get(name);
		return (parameter != null) ? Optional.of(parameter)
				: Optional.ofNullable(this.json.get(name)).map(JsonMember::new).map(type);
	}

	/**
	 * Returns a required parameter.
	 * @throws AwsErrorException with the service's own text when it is absent
	 */
	public String required(String name) {
		return text(name).orElseThrow(() -> missing(name));
	}

	/**
	 * Returns a list of texts: {@code Name.member.N}, {@code Name.N} or a JSON array.
	 */
	public List<String> list(String name) {
		Object array = this.json.get(name);
		if (array != null) {
			return new JsonMember(array).list().stream().map(JsonMember::text).toList();
		}
		List<String> values = new ArrayList<>();
		for (int n = 1; true; n++) {
			String value = this.parameters.getOrDefault(name + ".member." + n, this.parameters.get(name + "." + n));
			if (value == null) {
				return List.copyOf(values);
			}
			values.add(value);
		}
	}

	/**
	 * Returns a list of structures: {@code Name.member.N.Key}, {@code Name.N.Key} or a
	 * JSON array of objects. Each becomes a map; a nested list keeps its numbers, for
	 * example {@code Values.1}.
	 */
	public List<Map<String, String>> structures(String name) {
		Object array = this.json.get(name);
		if (array != null) {
			return new JsonMember(array).list().stream().map(JsonMember::flattened).toList();
		}
		Map<String, Map<String, String>> byNumber = byNumber(name);
		List<Map<String, String>> structures = new ArrayList<>();
		for (int n = 1; true; n++) {
			Map<String, String> structure = byNumber.get(String.valueOf(n));
			if (structure == null) {
				return List.copyOf(structures);
			}
			structures.add(structure);
		}
	}

	/** Groups the parameters in one pass, because a call may have tens of thousands. */
	private Map<String, Map<String, String>> byNumber(String name) {
		Pattern path = Pattern.compile(Pattern.quote(name) + "\\.(?:member\\.)?(\\d+)\\.(.+)", Pattern.DOTALL);
		Map<String, Map<String, String>> found = new HashMap<>();
		this.parameters.forEach((key, value) -> {
			Matcher matcher = path.matcher(key);
			if (matcher.matches()) {
				found.computeIfAbsent(matcher.group(1), (number) -> new LinkedHashMap<>()).put(matcher.group(2), value);
			}
		});
		return found;
	}

	private AwsErrorException missing(String name) {
		String member = Character.toLowerCase(name.charAt(0)) + name.substring(1);
		String constraint = "1 validation error detected: Value null at '" + member
				+ "' failed to satisfy constraint: Member must not be null";
		return switch (this.protocol) {
			case QUERY -> AwsErrorException.validation(constraint);
			case EC2 ->
				new AwsErrorException(400, "MissingParameter", "The request must contain the parameter " + name);
			case JSON -> new AwsErrorException(400, "ValidationException", constraint);
		};
	}

}
