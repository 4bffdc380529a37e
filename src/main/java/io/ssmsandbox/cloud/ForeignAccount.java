package io.ssmsandbox.cloud;

/**
 * The database holds sandboxes of another AWS account, or of another emulated world, than
 * the one that the portal speaks to.
 */
class ForeignAccount extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String known;

	private final String current;

	ForeignAccount(String known, String current) {
		super("The database belongs to the AWS account " + known + ", but AWS says that this is " + current);
		this.known = known;
		this.current = current;
	}

	/**
	 * The account that the database belongs to.
	 */
	String known() {
		return this.known;
	}

	/**
	 * The account that AWS names.
	 */
	String current() {
		return this.current;
	}

}
