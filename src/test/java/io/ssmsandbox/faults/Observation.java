package io.ssmsandbox.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an observer has seen of a run, on both sides, once everything has come to rest.
 *
 * @param acknowledged the ids of the sandboxes whose request was answered with 202
 * @param sandboxes all sandboxes that the portal tells of
 * @param stacks all stacks that there ever were on AWS
 * @param intents when it was stored of each sandbox that its stack is about to be
 * created, where the database can be asked
 * @param recovery how long after its new start the portal made progress, where it died
 * and owed some
 */
record Observation(Collection<String> acknowledged, List<SeenSandbox> sandboxes, List<AwsStack> stacks,
		Optional<Map<String, Instant>> intents, Optional<Duration> recovery) {

	/**
	 * A sandbox as its owner sees it.
	 *
	 * @param stackId its stack, where it has come so far
	 */
	record SeenSandbox(String id, String phase, Optional<String> stackId, List<SeenEvent> timeline) {

	}

	/**
	 * One entry of a timeline.
	 *
	 * @param awsEventId of AWS's event; empty for a phase
	 */
	record SeenEvent(long sequence, Optional<String> awsEventId) {

	}

	/**
	 * A stack as AWS tells of it.
	 *
	 * @param sandbox the sandbox that its tag names
	 * @param events the ids of its events, oldest first
	 */
	record AwsStack(String id, Optional<String> sandbox, String status, Instant createdAt, List<String> events) {

	}

}
