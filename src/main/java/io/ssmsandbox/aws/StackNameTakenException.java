package io.ssmsandbox.aws;

/**
 * AWS refused CreateStack because a stack of this name exists. It may be the portal's
 * own, made by a call whose response was lost.
 */
public class StackNameTakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StackNameTakenException(StackName name, Throwable cause) {
		super("A stack named " + name + " exists already", cause);
	}

}
