package io.ssmsandbox.badinput;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Reads the list of allowed responses that are not a 4xx, with the reasons:
 * {@code bad-input/answered.txt}. An entry that matches no response any more is an error.
 */
final class AllowedResponses {

	private final List<Excuse> all = Corpus.rows("answered.txt", 5).stream().map(Excuse::of).toList();

	private final Set<Excuse> used = ConcurrentHashMap.newKeySet();

	boolean cover(Request request, int status) {
		return cover(request.endpoint().toString(), request.targetInput().map(InputPlace::toString).orElse(""),
				request.what(), status);
	}

	boolean cover(String door, String place, String value, int status) {
		List<Excuse> fitting = this.all.stream().filter((excuse) -> excuse.fits(door, place, value, status)).toList();
		this.used.addAll(fitting);
		return !fitting.isEmpty();
	}

	List<Excuse> unused() {
		return this.all.stream().filter((excuse) -> !this.used.contains(excuse)).toList();
	}

	/**
	 * An entry; {@code *} stands for anything.
	 */
	record Excuse(String door, String place, String values, String statuses, String reason) {

		static Excuse of(List<String> row) {
			return new Excuse(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
		}

		boolean fits(String door, String place, String value, int status) {
			return matches(this.door, door) && matches(this.place, place)
					&& Arrays.stream(this.values.split(", ")).anyMatch((each) -> matches(each, value))
					&& Arrays.asList(this.statuses.split(", ")).contains(String.valueOf(status));
		}

		private static boolean matches(String glob, String text) {
			return glob.equals("*") || text.matches(
					Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).reduce((a, b) -> a + ".*" + b).orElse(""));
		}

	}

}
