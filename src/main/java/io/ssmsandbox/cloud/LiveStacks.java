package io.ssmsandbox.cloud;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Which names of stacks are taken, for those who only want to know. May throw
 * {@link AwsUnavailable} when AWS could not be asked, and {@link AwsRefused} when it said
 * no.
 */
@Component
public class LiveStacks {

	private static final Duration FRESH = Duration.ofSeconds(10);

	private final Remembered<Named, Boolean> taken;

	LiveStacks(Stacks stacks, PreflightThreads threads, Clock clock) {
		this.taken = new Remembered<>(FRESH, clock, threads,
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
