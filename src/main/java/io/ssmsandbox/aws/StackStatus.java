package io.ssmsandbox.aws;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The status of a CloudFormation stack. Only the values of creation and deletion are
 * listed; others (an update, an import) come from changes outside the portal and are read
 * as {@link #OTHER}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Stack.html">Stack</a>
 */
public enum StackStatus {

	/** Being created. */
	CREATE_IN_PROGRESS,
	/** Created completely. */
	CREATE_COMPLETE,
	/** Creation failed and nothing was rolled back. */
	CREATE_FAILED,
	/** Creation failed; the created resources are being removed. */
	ROLLBACK_IN_PROGRESS,
	/**
	 * Creation failed and all resources were removed. The name is still taken, and only a
	 * delete is possible.
	 */
	ROLLBACK_COMPLETE,
	/** Creation failed, and the rollback failed too. */
	ROLLBACK_FAILED,
	/** Being deleted. */
	DELETE_IN_PROGRESS,
	/** Deleted. */
	DELETE_COMPLETE,
	/** A resource could not be deleted; the delete may be repeated. */
	DELETE_FAILED,
	/** Changed outside the portal in a way that the portal never requests. */
	OTHER;

	/**
	 * Reads AWS's value.
	 */
	public static StackStatus of(String value) {
		return Arrays.stream(values()).filter((status) -> status.name().equals(value)).findFirst().orElse(OTHER);
	}

	/**
	 * Reads a stored value; null while AWS has not answered yet.
	 */
	public static Optional<StackStatus> ofNullable(@Nullable String value) {
		return Optional.ofNullable(value).map(StackStatus::of);
	}

	/**
	 * Whether the creation of the stack has failed, from AWS's first report of it.
	 */
	public boolean creationFailed() {
		return switch (this) {
			case CREATE_FAILED, ROLLBACK_IN_PROGRESS, ROLLBACK_COMPLETE, ROLLBACK_FAILED -> true;
			case CREATE_IN_PROGRESS, CREATE_COMPLETE, DELETE_IN_PROGRESS, DELETE_COMPLETE, DELETE_FAILED, OTHER ->
				false;
		};
	}

}
