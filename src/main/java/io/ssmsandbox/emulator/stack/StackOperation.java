package io.ssmsandbox.emulator.stack;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One operation on a stack as a whole, with an id that all its events carry. A rollback
 * is a separate operation, although no caller requested it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events-by-operation.html">View
 * stack events by operation</a>
 */
public final class StackOperation {

	private final String id;

	private final Type type;

	private final @Nullable String clientRequestToken;

	private final @Nullable DeletionOptions options;

	private final Instant startedAt;

	private Status status = Status.IN_PROGRESS;

	private @Nullable Instant endedAt;

	StackOperation(String id, Type type, @Nullable String clientRequestToken, @Nullable DeletionOptions options,
			Instant startedAt) {
		this.id = id;
		this.type = type;
		this.clientRequestToken = clientRequestToken;
		this.options = options;
		this.startedAt = startedAt;
	}

	public String id() {
		return this.id;
	}

	public Type type() {
		return this.type;
	}

	/** Returns the token of the call that started it, or {@code null}. */
	public @Nullable String clientRequestToken() {
		return this.clientRequestToken;
	}

	/**
	 * Returns the options of a deletion that a user requested; {@code null} for other
	 * operations.
	 */
	public @Nullable DeletionOptions wish() {
		return this.options;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public Status status() {
		return this.status;
	}

	/** Returns {@code null} while it is in progress. */
	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	void end(Status outcome, Instant at) {
		if (this.endedAt == null) {
			this.status = outcome;
			this.endedAt = at;
		}
	}

	/** The emulated operations, with CloudFormation's names. */
	public enum Type {

		CREATE_STACK, ROLLBACK, DELETE_STACK

	}

	/** The status of an operation, with CloudFormation's names. */
	public enum Status {

		IN_PROGRESS, SUCCEEDED, FAILED

	}

}
