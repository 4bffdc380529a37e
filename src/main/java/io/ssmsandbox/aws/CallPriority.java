package io.ssmsandbox.aws;

/**
 * The priority of a call to AWS. Each priority leaves a share of the saved tokens to the
 * more urgent ones.
 */
public enum CallPriority {

	/** A user waits for a stack to be created or deleted. */
	CHANGE(0),
	/** A user watches the progress. */
	FOLLOW(0.25),
	/** The call can wait for a while. */
	CHECK(0.5),
	/** A reader's request, which a reader can repeat at will. */
	READ(0.75);

	private final double leaves;

	CallPriority(double leaves) {
		this.leaves = leaves;
	}

	/** The share of a full bucket that this priority leaves untouched, from 0 to 1. */
	double reservedShare() {
		return this.leaves;
	}

}
