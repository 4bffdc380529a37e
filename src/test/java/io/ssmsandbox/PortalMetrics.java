package io.ssmsandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the portal's own metrics from the Prometheus endpoint and from README.
 */
final class PortalMetrics {

	private static final Pattern HELP = Pattern.compile("(?m)^# HELP (portal_\\w+) ?(.*)$");

	private static final Pattern CELL = Pattern.compile("`(portal_\\w+)(?:\\{[^}]*})?`");

	private PortalMetrics() {
	}

	/**
	 * The names of metrics without a help text.
	 */
	static List<String> unexplained(String scrape) {
		return HELP.matcher(scrape)
			.results()
			.filter((line) -> line.group(2).isBlank())
			.map((line) -> line.group(1))
			.toList();
	}

	/**
	 * The names of all metrics. The maximum of a timer counts as part of the timer.
	 */
	static Set<String> families(String scrape) {
		return names(HELP, scrape).stream().map((name) -> name.replaceFirst("_max$", "")).collect(Collectors.toSet());
	}

	/**
	 * The names in the first column of README's table.
	 */
	static Set<String> documented() throws IOException {
		return Files.readAllLines(Path.of("docs/operations.md"))
			.stream()
			.map(String::trim)
			.filter((line) -> line.startsWith("| `portal_"))
			.map((line) -> line.substring(0, line.indexOf(" | ")))
			.flatMap((line) -> names(CELL, line).stream())
			.collect(Collectors.toSet());
	}

	private static Set<String> names(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((MatchResult name) -> name.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
