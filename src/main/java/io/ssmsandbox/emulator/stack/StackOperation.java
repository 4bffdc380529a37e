package io.ssmsandbox.emulator.stack;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a stack as a whole, under an id that all its events carry. A
 * rollback is an operation of its own, though nobody called for it.
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

	/** The token of the call that it goes back to, where one was given. */
	public @Nullable String clientRequestToken() {
		return this.clientRequestToken;
	}

	/** How a user asked for the deletion that this is; null for all else. */
	public @Nullable DeletionOptions wish() {
		return this.options;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public Status status() {
		return this.status;
	}

	/** Null while it goes on. */
	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	void end(Status outcome, Instant at) {
		if (this.endedAt == null) {
			this.status = outcome;
			this.endedAt = at;
		}
	}

	/** Those of CloudFormation's operations that are emulated. */
	public enum Type {

		CREATE_STACK, ROLLBACK, DELETE_STACK

	}

	/** In CloudFormation's words. */
	public enum Status {

		IN_PROGRESS, SUCCEEDED, FAILED

	}

}
