package io.ssmsandbox.emulator.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds cycles in a graph of names.
 */
final class CycleDetector {

	private CycleDetector() {
	}

	/**
	 * Returns the names that can be reached from themselves, in the graph's order.
	 * @param graph the dependencies of each name
	 */
	static List<String> members(Map<String, Set<String>> graph) {
		return graph.keySet().stream().filter((name) -> reachesItself(name, graph)).toList();
	}

	private static boolean reachesItself(String start, Map<String, Set<String>> graph) {
		Deque<String> ahead = new ArrayDeque<>(graph.getOrDefault(start, Set.of()));
		Set<String> seen = new HashSet<>();
		while (!ahead.isEmpty()) {
			String name = ahead.pop();
			if (name.equals(start)) {
				return true;
			}
			if (seen.add(name)) {
				ahead.addAll(graph.getOrDefault(name, Set.of()));
			}
		}
		return false;
	}

}
