package io.ssmsandbox.sandbox;

/**
 * How far the stack has come: resources created while it launches, resources deleted
 * while it is torn down.
 *
 * @param complete how many are done
 * @param total how many there are
 */
public record StackProgress(int complete, int total) {

	public StackProgress {
		if (complete < 0 || total < 0) {
			throw new IllegalArgumentException("Progress counts from nothing upwards");
		}
		complete = Math.min(complete, total);
	}

	StackProgress step() {
		return new StackProgress(this.complete + 1, this.total);
	}

	/**
	 * From nothing to as many as were created, for the way back.
	 */
	StackProgress restart() {
		return new StackProgress(0, Math.max(this.complete, 0));
	}

}
