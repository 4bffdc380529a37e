package io.ssmsandbox.badinput;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the files of {@code src/test/resources/bad-input}.
 */
public final class Corpus {

	private Corpus() {
	}

	/**
	 * The values of a file, each on a line of its own: {@code name | attacks | value}.
	 */
	public static List<BadValue> read(String file) {
		return rows(file, 3).stream().map((row) -> new BadValue(row.get(0), row.get(1), row.get(2))).toList();
	}

	/**
	 * The lines of a file, cut into columns.
	 */
	static List<List<String>> rows(String file, int columns) {
		return text(file).lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).map((line) -> {
			List<String> row = List.of((line + " ").split(" +\\| ", columns));
			if (row.size() != columns) {
				throw new IllegalArgumentException(file + ": not of " + columns + " columns: " + line);
			}
			return row.stream().map(String::strip).toList();
		}).toList();
	}

	private static String text(String file) {
		try (InputStream resource = Corpus.class.getResourceAsStream("/bad-input/" + file)) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
