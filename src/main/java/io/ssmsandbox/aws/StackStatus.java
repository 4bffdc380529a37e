package io.ssmsandbox.aws;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where CloudFormation says a stack stands. Only the values that a stack which is created
 * and deleted can take; others (an update, an import) come from outside the portal and
 * are read as {@link #OTHER}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Stack.html">Stack</a>
 */
public enum StackStatus {

	/** Being created. */
	CREATE_IN_PROGRESS,
	/** Created, whole. */
	CREATE_COMPLETE,
	/** Creation failed and nothing was rolled back. */
	CREATE_FAILED,
	/** Creation has failed; what was made is being removed. */
	ROLLBACK_IN_PROGRESS,
	/**
	 * Creation failed, all was removed, the name is still taken: only a delete is
	 * possible.
	 */
	ROLLBACK_COMPLETE,
	/** Creation failed and so did its removal. */
	ROLLBACK_FAILED,
	/** Being deleted. */
	DELETE_IN_PROGRESS,
	/** Gone. */
	DELETE_COMPLETE,
	/** A resource would not go; the delete may be asked again. */
	DELETE_FAILED,
	/** Changed by somebody else in a way that the portal never asks for. */
	OTHER;

	/**
	 * Reads AWS's value.
	 */
	public static StackStatus of(String value) {
		return Arrays.stream(values()).filter((status) -> status.name().equals(value)).findFirst().orElse(OTHER);
	}

	/**
	 * Reads a stored value, absent while AWS has not answered yet.
	 */
	public static Optional<StackStatus> ofNullable(@Nullable String value) {
		return Optional.ofNullable(value).map(StackStatus::of);
	}

	/**
	 * Whether the creation of the stack has failed, from the first moment that AWS says
	 * so.
	 */
	public boolean creationFailed() {
		return switch (this) {
			case CREATE_FAILED, ROLLBACK_IN_PROGRESS, ROLLBACK_COMPLETE, ROLLBACK_FAILED -> true;
			case CREATE_IN_PROGRESS, CREATE_COMPLETE, DELETE_IN_PROGRESS, DELETE_COMPLETE, DELETE_FAILED, OTHER ->
				false;
		};
	}

}
