package io.ssmsandbox.emulator.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the responses of a peer with the emulator's: codes, statuses, and members with
 * a value in only one of the two.
 */
record Comparison(Map<String, Exchange> emulated, Map<String, Exchange> there) {

	List<String> differences() {
		List<String> differences = new ArrayList<>();
		Set<String> steps = new TreeSet<>(this.emulated.keySet());
		steps.addAll(this.there.keySet());
		for (String step : steps) {
			Exchange ours = this.emulated.get(step);
			Exchange theirs = this.there.get(step);
			if (ours == null || theirs == null) {
				differences.add(step + ": taken only " + ((ours == null) ? "there" : "here"));
			}
			else {
				differences.addAll(differences(step, ours, theirs));
			}
		}
		return differences;
	}

	private static List<String> differences(String step, Exchange ours, Exchange theirs) {
		if (ours.status() != theirs.status() || !ours.error().equals(theirs.error())) {
			return List.of("%s: %s here, %s there".formatted(step, outcome(ours), outcome(theirs)));
		}
		List<String> differences = new ArrayList<>();
		ours.paths()
			.stream()
			.filter((path) -> !theirs.paths().contains(path))
			.forEach((path) -> differences.add(step + ": " + path + " only here"));
		theirs.paths()
			.stream()
			.filter((path) -> !ours.paths().contains(path))
			.forEach((path) -> differences.add(step + ": " + path + " only there"));
		return differences;
	}

	private static String outcome(Exchange exchange) {
		return (exchange.status() + " " + exchange.error()).strip();
	}

}
