package io.ssmsandbox.cloud;

/**
 * There is no such region, or it is not enabled for the account.
 */
public class UnknownRegion extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnknownRegion(String region) {
		super("There is no region " + region + " for this account");
	}

}
