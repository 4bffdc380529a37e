package io.ssmsandbox.emulator.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A mapping in one of the catalogue's YAML files, with typed access to its values.
 */
record YamlSection(Map<String, Object> values) {

	static YamlSection read(String resource) {
		try (InputStream stream = YamlSection.class.getResourceAsStream("/emulator/" + resource)) {
			if (stream == null) {
				throw new IllegalStateException("The catalogue's resource " + resource + " is missing");
			}
			return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(stream));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static YamlSection of(Object value) {
		if (!(value instanceof Map<?, ?> map)) {
			throw new IllegalStateException("A mapping is expected, not " + value);
		}
		Map<String, Object> values = new LinkedHashMap<>();
		map.forEach((key, entry) -> values.put(String.valueOf(key), entry));
		return new YamlSection(values);
	}

	String text(String name) {
		return optionalText(name)
			.orElseThrow(() -> new IllegalStateException("'" + name + "' is missing in " + this.values));
	}

	Optional<String> optionalText(String name) {
		return Optional.ofNullable(this.values.get(name)).map(Object::toString);
	}

	int number(String name) {
		return Integer.parseInt(text(name));
	}

	boolean flag(String name, boolean whenAbsent) {
		return optionalText(name).map(Boolean::parseBoolean).orElse(whenAbsent);
	}

	List<String> texts(String name) {
		return items(name).stream().map(Object::toString).toList();
	}

	List<YamlSection> documents(String name) {
		return items(name).stream().map(YamlSection::of).toList();
	}

	/**
	 * Returns the mapping with that name, or an empty one when it is absent.
	 */
	YamlSection document(String name) {
		return of(this.values.getOrDefault(name, Map.of()));
	}

	private List<Object> items(String name) {
		return (this.values.get(name) instanceof List<?> list) ? new ArrayList<>(list) : List.of();
	}

}
