package io.ssmsandbox.provisioning;

import java.time.Duration;

import io.ssmsandbox.sandbox.Sandbox;

/**
 * The work for a sandbox in one state. A step may be interrupted at any point and run
 * again from the start, by this process or by another. Therefore it checks before it
 * acts, and its actions are idempotent.
 */
interface Step {

	/**
	 * Does what can be done now.
	 * @param sandbox as it was just loaded
	 * @throws io.ssmsandbox.aws.AwsUnavailableException when AWS does not respond; the
	 * step is retried later
	 * @throws io.ssmsandbox.aws.AwsRefusedException when AWS refuses a call and the step
	 * cannot handle it
	 */
	Result run(Sandbox sandbox);

	/**
	 * The result of a step.
	 *
	 * @param sandbox the sandbox after the step
	 * @param pause the time until the next check
	 */
	record Result(Sandbox sandbox, Duration pause) {

		static Result again(Sandbox sandbox) {
			return new Result(sandbox, Duration.ZERO);
		}

	}

}
