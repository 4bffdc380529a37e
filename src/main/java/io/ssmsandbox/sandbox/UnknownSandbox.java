package io.ssmsandbox.sandbox;

/**
 * There is no sandbox of this id, or none that the asker may know of.
 */
public class UnknownSandbox extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnknownSandbox(String id) {
		super("There is no sandbox with the id \"" + id + "\".");
	}

}
