package io.ssmsandbox.emulator.faults;

/**
 * A script of faults that cannot be taken up. The message names the line, what is wrong
 * there and what would be right.
 */
public final class InvalidFaultScriptException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidFaultScriptException(int line, String problem) {
		super("line " + line + ": " + problem, null, false, false);
	}

}
