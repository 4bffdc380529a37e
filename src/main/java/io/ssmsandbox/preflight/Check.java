package io.ssmsandbox.preflight;

import org.jspecify.annotations.Nullable;

/**
 * One check of a launch, made.
 *
 * @param name what was checked
 * @param outcome what came of it
 * @param says the same in a sentence, with the reason
 * @param advice what to do about it; null when there is nothing to do
 */
public record Check(CheckName name, Outcome outcome, Phrase says, @Nullable Advice advice) {

	static Check passed(CheckName name, Object... values) {
		return new Check(name, Outcome.PASSED, Phrase.of("check." + name, values), null);
	}

	static Check warning(CheckName name, Advice advice, Object... values) {
		return new Check(name, Outcome.WARNING, Phrase.of("check." + name + ".warning", values), advice);
	}

	static Check failed(CheckName name, Advice advice, Object... values) {
		return failed(name, Phrase.of("check." + name + ".failed", values), advice);
	}

	static Check failed(CheckName name, Phrase says, Advice advice) {
		return new Check(name, Outcome.FAILED, says, advice);
	}

	static Check notMade(CheckName name, String why) {
		return new Check(name, Outcome.COULD_NOT_CHECK, Phrase.of("check.unknown", why), null);
	}

	static Check notMade(CheckName name, Phrase why) {
		return new Check(name, Outcome.COULD_NOT_CHECK, why, null);
	}

}
