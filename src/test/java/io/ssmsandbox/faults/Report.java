package io.ssmsandbox.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Collects the results of all scenarios and prints them as one table at the end.
 */
final class Report implements AutoCloseable {

	private static final PrintStream OUT = System.out;

	private final Map<String, Line> lines = new TreeMap<>();

	/**
	 * Records an observation and asserts every invariant.
	 */
	void judge(String scenario, Observation seen) {
		judge(scenario, Invariant.allViolations(seen), seen.recovery());
	}

	/**
	 * Records a run and asserts that it has no violations.
	 */
	void judge(String scenario, List<String> violations, Optional<Duration> recovery) {
		synchronized (this) {
			this.lines.computeIfAbsent(scenario, (name) -> new Line()).add(violations.size(), recovery);
		}
		OUT.printf("%s: %d violations%s%n", scenario, violations.size(),
				recovery.map((time) -> ", recovered after " + seconds(time)).orElse(""));
		if (!violations.isEmpty()) {
			throw new AssertionError(scenario + ": " + String.join("\n", violations));
		}
	}

	@Override
	public synchronized void close() {
		OUT.printf("%n| scenario | runs | violations | recovery median | recovery max |%n");
		OUT.printf("|---|---|---|---|---|%n");
		this.lines.forEach((scenario, line) -> OUT.printf("| %s %s%n", scenario, line));
		OUT.printf("Drawn again by %s%n", RandomDose.seed());
	}

	private static String seconds(Duration time) {
		return "%.1f s".formatted(time.toMillis() / 1000.0);
	}

	/** The results of one scenario. */
	private static final class Line {

		private final List<Duration> recoveries = new ArrayList<>();

		private int runs;

		private int violations;

		void add(int found, Optional<Duration> recovery) {
			this.runs++;
			this.violations += found;
			recovery.ifPresent(this.recoveries::add);
		}

		@Override
		public String toString() {
			List<Duration> sorted = this.recoveries.stream().sorted().toList();
			String median = sorted.isEmpty() ? "-" : seconds(sorted.get(sorted.size() / 2));
			String max = sorted.isEmpty() ? "-" : seconds(sorted.get(sorted.size() - 1));
			return "| %d | %d | %s | %s |".formatted(this.runs, this.violations, median, max);
		}

	}

	/** Passes the single report of a test run to all its tests. */
	static final class Extension implements ParameterResolver {

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
			return parameter.getParameter().getType() == Report.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
			return context.getRoot()
				.getStore(Namespace.create(Report.class))
				.computeIfAbsent(Report.class, (key) -> new Report(), Report.class);
		}

	}

}
