package io.ssmsandbox.provisioning;

import java.time.Duration;

import io.ssmsandbox.sandbox.Sandbox;

/**
 * What is done for a sandbox in one state. A step may be cut off at any point and be run
 * again from the start, by this process or another: it asks before it acts, and what it
 * does twice has the effect of once.
 */
interface Step {

	/**
	 * Does what can be done now.
	 * @param sandbox as it was just loaded
	 * @throws io.ssmsandbox.aws.AwsUnavailableException when AWS cannot be asked; tried
	 * again later
	 * @throws io.ssmsandbox.aws.AwsRefusedException when AWS says no and the step has no
	 * answer to it
	 */
	Result run(Sandbox sandbox);

	/**
	 * How a step left its sandbox.
	 *
	 * @param sandbox as it is now
	 * @param pause how long until there may be more to do
	 */
	record Result(Sandbox sandbox, Duration pause) {

		static Result again(Sandbox sandbox) {
			return new Result(sandbox, Duration.ZERO);
		}

	}

}
