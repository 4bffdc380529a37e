package io.ssmsandbox.emulator.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The library of scenarios. Each is a separate script for one known failure of a
 * sandbox's stack.
 */
public final class ScenarioLibrary {

	private static final String FOLDER = "/emulator/scenarios/";

	private static final List<String> NAMES = read("index").lines().toList();

	private ScenarioLibrary() {
	}

	/**
	 * Returns the names in alphabetical order.
	 */
	public static List<String> names() {
		return NAMES;
	}

	static String text(String name) {
		return read(name + ".yaml");
	}

	private static String read(String resource) {
		try (InputStream stream = ScenarioLibrary.class.getResourceAsStream(FOLDER + resource)) {
			if (stream == null) {
				throw new IllegalStateException("The scenario " + resource + " is missing");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
