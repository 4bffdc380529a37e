package io.ssmsandbox.preflight;

import java.util.List;
import java.util.random.RandomGenerator;

import io.ssmsandbox.sandbox.Prefix;
import io.ssmsandbox.sandbox.Sandboxes;
import org.springframework.stereotype.Component;

/**
 * Prefixes for people who do not care how their sandbox is called.
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

	private final Sandboxes sandboxes;

	private final RandomGenerator random = RandomGenerator.getDefault();

	PrefixProposals(Sandboxes sandboxes) {
		this.sandboxes = sandboxes;
	}

	/**
	 * A prefix that no live sandbox of a region has. Whether AWS has something of that
	 * name is for the checks to say.
	 */
	public String propose(String region) {
		for (int tried = 0; tried < TRIES; tried++) {
			String words = pick(FIRST) + "-" + pick(SECOND);
			if (this.sandboxes.liveOf(region, new Prefix(words)).isEmpty()) {
				return words;
			}
		}
		return pick(FIRST) + "-" + pick(SECOND) + "-" + this.random.nextInt(1000, 10_000);
	}

	private String pick(List<String> words) {
		return words.get(this.random.nextInt(words.size()));
	}

}
