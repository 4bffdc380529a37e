package io.ssmsandbox.emulator.faults;

/**
 * A fault script does not follow the grammar. The message contains the line, the problem
 * and the valid form.
 */
public final class InvalidFaultScriptException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidFaultScriptException(int line, String problem) {
		super("line " + line + ": " + problem, null, false, false);
	}

}
