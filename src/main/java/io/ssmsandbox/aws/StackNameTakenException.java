package io.ssmsandbox.aws;

/**
 * CreateStack was refused because a stack of this name exists already: perhaps our own,
 * made by a call whose answer was lost.
 */
public class StackNameTakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StackNameTakenException(StackName name, Throwable cause) {
		super("A stack named " + name + " exists already", cause);
	}

}
