package io.ssmsandbox.stream;

/**
 * A viewer says that it has seen an event which is none, or which has not happened yet.
 */
public class UnusablePosition extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Position.Source source;

	UnusablePosition(Position.Source source, String detail) {
		super(detail);
		this.source = source;
	}

	static UnusablePosition notYet(Position claimed, long newest) {
		return new UnusablePosition(claimed.source(), "Event " + claimed.sequence()
				+ " has not happened yet, the newest is " + newest + ". Leave it out to read from the beginning.");
	}

	/**
	 * The part of the request that says so.
	 */
	public Position.Source source() {
		return this.source;
	}

}
