package io.ssmsandbox.sandbox;

/**
 * The progress of a stack: the resources created during the launch, or deleted during the
 * teardown.
 *
 * @param complete the number of finished resources
 * @param total the number of all resources
 */
public record StackProgress(int complete, int total) {

	public StackProgress {
		if (complete < 0 || total < 0) {
			throw new IllegalArgumentException("Progress cannot be negative");
		}
		complete = Math.min(complete, total);
	}

	StackProgress increment() {
		return new StackProgress(this.complete + 1, this.total);
	}

	/**
	 * The progress at the start of a teardown: zero of as many resources as were created.
	 */
	StackProgress restart() {
		return new StackProgress(0, Math.max(this.complete, 0));
	}

}
