package io.ssmsandbox.preflight;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.ssmsandbox.sandbox.Prefix;
import io.ssmsandbox.sandbox.Sandboxes;
import org.springframework.stereotype.Component;

/**
 * Proposes free prefixes for sandboxes.
 */
@Component
public class PrefixProposals {

	private static final List<String> FIRST = List.of("amber", "brisk", "calm", "clear", "cool", "crisp", "early",
			"fair", "fresh", "gentle", "keen", "light", "mellow", "neat", "pale", "quick", "quiet", "silver", "still",
			"swift", "tidy", "vivid", "warm", "wide");

	private static final List<String> SECOND = List.of("bay", "brook", "cedar", "cloud", "cove", "dune", "elm", "fern",
			"field", "fjord", "glade", "grove", "heron", "lake", "maple", "meadow", "moss", "otter", "pine", "reef",
			"ridge", "river", "wren", "yarrow");

	private static final int TRIES = 8;

	private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d{1,3})");

	/** The longest name that leaves room for a hyphen and a number in a prefix. */
	private static final int LONGEST_NAME = 27;

	private final Sandboxes sandboxes;

	private final RandomGenerator random = RandomGenerator.getDefault();

	PrefixProposals(Sandboxes sandboxes) {
		this.sandboxes = sandboxes;
	}

	/**
	 * Proposes a prefix that no live sandbox of a region has. The preflight checks show
	 * whether AWS has resources of that name.
	 */
	public String propose(String region) {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			String words = pick(FIRST) + "-" + pick(SECOND);
			if (isFree(words, region)) {
				return words;
			}
		}
		return pick(FIRST) + "-" + pick(SECOND) + "-" + this.random.nextInt(1000, 10_000);
	}

	/**
	 * Proposes a free prefix that is similar to a taken one: the same with a number, or
	 * with the next number.
	 */
	String proposeSimilar(Prefix taken, String region) {
		Matcher parts = NUMBERED.matcher(taken.value());
		boolean numbered = parts.matches();
		String name = numbered ? parts.group(1) : taken.value();
		int from = numbered ? Integer.parseInt(parts.group(2)) + 1 : 2;
		return IntStream.range(from, from + TRIES)
			.mapToObj((number) -> name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "-" + number)
			.filter((prefix) -> Prefix.isValid(prefix) && isFree(prefix, region))
			.findFirst()
			.orElseGet(() -> propose(region));
	}

	private boolean isFree(String prefix, String region) {
		return this.sandboxes.findActiveByPrefix(region, new Prefix(prefix)).isEmpty();
	}

	private String pick(List<String> words) {
		return words.get(this.random.nextInt(words.size()));
	}

}
