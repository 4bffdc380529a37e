package io.ssmsandbox.aws;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Checks whether stack names are taken, with a short cache. May throw
 * {@link AwsUnavailableException} when AWS cannot be reached, and
 * {@link AwsRefusedException} when AWS refuses.
 */
@Component
public class StackNameLookup {

	private static final Duration FRESH = Duration.ofSeconds(10);

	private final AnswerCache<Named, Boolean> taken;

	StackNameLookup(Stacks stacks, PreflightThreads threads, Clock clock) {
		this.taken = new AnswerCache<>(FRESH, clock, threads,
				(stack) -> stacks.findByName(stack.region(), stack.name()).isPresent());
	}

	/**
	 * Whether a region has a stack of this name that is not deleted. The result is at
	 * most some seconds old.
	 */
	public boolean isTaken(String region, StackName name) {
		return this.taken.get(new Named(region, name));
	}

	private record Named(String region, StackName name) {
	}

}
