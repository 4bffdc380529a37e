package io.ssmsandbox.provisioning;

import java.util.Objects;

import io.ssmsandbox.cloud.AwsRefused;
import io.ssmsandbox.cloud.StackProtected;

/**
 * AWS will not even try to delete a stack, as when it is protected or the portal may not.
 */
class DeletionRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final String PROTECTED = "Termination protection of the stack was switched on outside the portal. "
			+ "Switch it off in the AWS console (the stack, Stack actions, Edit termination protection), "
			+ "then tear down again. AWS says: ";

	DeletionRefused(AwsRefused cause) {
		super((cause instanceof StackProtected) ? PROTECTED + cause.getMessage() : cause.getMessage(), cause);
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
