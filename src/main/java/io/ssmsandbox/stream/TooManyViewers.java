package io.ssmsandbox.stream;

/**
 * As many viewers as this portal serves at once are here already.
 */
public class TooManyViewers extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public TooManyViewers(int max) {
		super("All " + max + " places to watch from are taken. Try again in a moment.");
	}

}
