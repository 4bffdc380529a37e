package io.ssmsandbox.emulator.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The resolved properties of a resource, with typed access. CloudFormation converts
 * between text, number and boolean; any other mismatch fails the resource with AWS's
 * wording.
 */
public final class ResourceInputs {

	private final String path;

	private final Map<String, Object> values;

	private ResourceInputs(String path, Map<String, Object> values) {
		this.path = path;
		this.values = values;
	}

	public static ResourceInputs of(Map<String, Object> values) {
		return new ResourceInputs("", values);
	}

	/**
	 * Refuses every other member of the structure.
	 */
	public ResourceInputs only(Set<String> names) {
		this.values.keySet().stream().filter((name) -> !names.contains(name)).findFirst().ifPresent((name) -> {
			throw new ResourceFailureException("Encountered unsupported property " + name);
		});
		return this;
	}

	public boolean has(String name) {
		return this.values.containsKey(name);
	}

	/**
	 * Returns a required text.
	 */
	public String text(String name) {
		return optionalText(name)
			.orElseThrow(() -> new ResourceFailureException("Property " + at(name) + " cannot be empty."));
	}

	public Optional<String> optionalText(String name) {
		return Optional.ofNullable(this.values.get(name)).map((value) -> scalar(name, value));
	}

	public boolean flag(String name, boolean otherwise) {
		Optional<String> text = optionalText(name);
		if (text.isEmpty()) {
			return otherwise;
		}
		return switch (text.get().toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw mismatch(name, "Boolean", text.get());
		};
	}

	public Optional<Integer> number(String name) {
		return optionalText(name).map((text) -> {
			try {
				return Integer.valueOf(text.strip());
			}
			catch (NumberFormatException ex) {
				throw mismatch(name, "Integer", text);
			}
		});
	}

	/**
	 * Returns a list of texts, which is empty when absent.
	 */
	public List<String> texts(String name) {
		return elements(name).stream().map((element) -> scalar(name, element)).toList();
	}

	/**
	 * Returns a list of structures, which is empty when absent.
	 */
	public List<ResourceInputs> structures(String name) {
		return elements(name).stream().map((element) -> structure(name, element)).toList();
	}

	/**
	 * Returns a single structure.
	 */
	public Optional<ResourceInputs> structure(String name) {
		return Optional.ofNullable(this.values.get(name)).map((value) -> structure(name, value));
	}

	/**
	 * Returns an untyped value, such as a policy document.
	 */
	public Optional<Object> value(String name) {
		return Optional.ofNullable(this.values.get(name));
	}

	/**
	 * Returns the property {@code Tags}, in order.
	 */
	public Map<String, String> tags() {
		Map<String, String> tags = new LinkedHashMap<>();
		structures("Tags").forEach((tag) -> tags.put(tag.text("Key"), tag.text("Value")));
		return tags;
	}

	private List<?> elements(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			return List.of();
		}
		if (value instanceof List<?> list) {
			return list;
		}
		throw mismatch(name, "List", value);
	}

	private String scalar(String name, @Nullable Object value) {
		if (value instanceof String || value instanceof Number || value instanceof Boolean) {
			return value.toString();
		}
		throw mismatch(name, "String", value);
	}

	private ResourceInputs structure(String name, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> copy = new LinkedHashMap<>();
			map.forEach((key, each) -> copy.put(String.valueOf(key), each));
			return new ResourceInputs(at(name), copy);
		}
		throw mismatch(name, "JSONObject", value);
	}

	private ResourceFailureException mismatch(String name, String expected, @Nullable Object found) {
		String kind = (found instanceof Map) ? "JSONObject" : (found instanceof List) ? "JSONArray" : "String";
		return new ResourceFailureException("Properties validation failed for resource with message: #/"
				+ at(name).replace('.', '/') + ": expected type: " + expected + ", found: " + kind);
	}

	private String at(String name) {
		return this.path.isEmpty() ? name : this.path + "." + name;
	}

}
