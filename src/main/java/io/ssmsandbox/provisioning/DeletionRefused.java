package io.ssmsandbox.provisioning;

import java.util.Objects;

import io.ssmsandbox.cloud.AwsRefused;

/**
 * AWS will not even try to delete a stack, as when it is protected or the portal may not.
 */
class DeletionRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DeletionRefused(AwsRefused cause) {
		super(cause.getMessage(), cause);
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
