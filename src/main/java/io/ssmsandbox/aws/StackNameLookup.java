package io.ssmsandbox.aws;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Which names of stacks are taken, for those who only want to know. May throw
 * {@link AwsUnavailableException} when AWS could not be asked, and
 * {@link AwsRefusedException} when it said no.
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
	 * Whether a region has a stack of this name that is not deleted, as of some seconds
	 * ago at most.
	 */
	public boolean isTaken(String region, StackName name) {
		return this.taken.get(new Named(region, name));
	}

	private record Named(String region, StackName name) {
	}

}
