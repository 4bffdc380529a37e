package io.ssmsandbox.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The final state of a run, as observed on the portal and on AWS.
 *
 * @param acknowledged the ids of the sandboxes whose request got 202
 * @param sandboxes all sandboxes that the portal lists
 * @param stacks all stacks that were ever created on AWS
 * @param intents when the portal stored the launch attempt of each sandbox, if the
 * database can be read
 * @param recovery the time from the restart to the first progress, if the portal died
 * with unfinished work
 */
record Observation(Collection<String> acknowledged, List<SeenSandbox> sandboxes, List<AwsStack> stacks,
		Optional<Map<String, Instant>> intents, Optional<Duration> recovery) {

	/**
	 * A sandbox as the API shows it.
	 *
	 * @param stackId its stack, if it has one
	 */
	record SeenSandbox(String id, String phase, Optional<String> stackId, List<SeenEvent> timeline) {

	}

	/**
	 * One entry of a timeline.
	 *
	 * @param awsEventId the id of the AWS event; empty for a phase
	 */
	record SeenEvent(long sequence, Optional<String> awsEventId) {

	}

	/**
	 * A stack as AWS describes it.
	 *
	 * @param sandbox the sandbox id in its tag
	 * @param events the ids of its events, oldest first
	 */
	record AwsStack(String id, Optional<String> sandbox, String status, Instant createdAt, List<String> events) {

	}

}
