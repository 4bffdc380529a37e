package io.ssmsandbox.sandbox;

/**
 * How far the stack has come: resources created while it launches, resources deleted
 * while it is torn down.
 *
 * @param complete how many are done
 * @param total how many there are
 */
public record Progress(int complete, int total) {

	public Progress {
		if (complete < 0 || total < 0) {
			throw new IllegalArgumentException("Progress counts from nothing upwards");
		}
		complete = Math.min(complete, total);
	}

	Progress step() {
		return new Progress(this.complete + 1, this.total);
	}

	/**
	 * From nothing to as many as were created, for the way back.
	 */
	Progress restart() {
		return new Progress(0, Math.max(this.complete, 0));
	}

}
