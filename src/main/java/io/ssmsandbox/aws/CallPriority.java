package io.ssmsandbox.aws;

/**
 * Whose calls go first where AWS takes fewer than the portal would make. Each kind leaves
 * a share of what is saved up to the more urgent ones, so that these find some left.
 */
public enum CallPriority {

	/** Somebody waits for a stack to come or to go. */
	CHANGE(0),
	/** Somebody watches what AWS does. */
	FOLLOW(0.25),
	/** Nobody would miss it for a while. */
	CHECK(0.5),
	/** A reader has asked, and can ask again as often as they like. */
	READ(0.75);

	private final double leaves;

	CallPriority(double leaves) {
		this.leaves = leaves;
	}

	/** The share of a full budget that is left untouched, from 0 to 1. */
	double leaves() {
		return this.leaves;
	}

}
