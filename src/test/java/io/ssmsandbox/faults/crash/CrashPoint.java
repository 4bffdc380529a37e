package io.ssmsandbox.faults.crash;

import java.util.List;
import java.util.stream.Stream;

/**
 * The points at which a portal can die: just before or after a commit, or just before or
 * after a call to AWS.
 */
public enum CrashPoint {

	REQUEST_BEFORE_COMMIT(Stage.LAUNCH, Edge.BEFORE, "insert into sandbox ("),

	REQUEST_COMMITTED_NOT_ANSWERED(Stage.LAUNCH, Edge.AFTER, "insert into sandbox ("),

	CREATE_ABOUT_TO_BE_SENT(Stage.LAUNCH, Edge.BEFORE, "CreateStack"),

	CREATE_ACCEPTED_NOT_READ(Stage.LAUNCH, Edge.AFTER, "CreateStack"),

	CREATE_ANSWER_NOT_SAVED(Stage.LAUNCH, Edge.BEFORE, "insert into sandbox_event", "LAUNCHING"),

	CREATE_SAVED_NOT_PUBLISHED(Stage.LAUNCH, Edge.AFTER, "insert into sandbox_event", "LAUNCHING"),

	EVENTS_READ_NOT_SAVED(Stage.LAUNCH, Edge.BEFORE, "insert into sandbox_event", "AWS::"),

	EVENTS_SAVED_NOT_PUBLISHED(Stage.LAUNCH, Edge.AFTER, "insert into sandbox_event", "AWS::"),

	READY_NOT_SAVED(Stage.LAUNCH, Edge.BEFORE, "insert into sandbox_event", "READY"),

	DELETE_ABOUT_TO_BE_SENT(Stage.TEARDOWN, Edge.BEFORE, "DeleteStack"),

	DELETE_ACCEPTED_NOT_READ(Stage.TEARDOWN, Edge.AFTER, "DeleteStack"),

	DELETED_NOT_SAVED(Stage.TEARDOWN, Edge.BEFORE, "insert into sandbox_event", "AWS::CloudFormation::Stack",
			"DELETE_COMPLETE"),

	DELETED_AND_SAVED_NOT_ENDED(Stage.TEARDOWN, Edge.AFTER, "insert into sandbox_event", "AWS::CloudFormation::Stack",
			"DELETE_COMPLETE");

	private final Stage stage;

	private final Edge edge;

	private final List<String> words;

	CrashPoint(Stage stage, Edge edge, String... words) {
		this.stage = stage;
		this.edge = edge;
		this.words = List.of(words);
	}

	/** The part of a sandbox's life in which it passes the point. */
	public enum Stage {

		LAUNCH, TEARDOWN

	}

	/** Whether the point is before or after the change. */
	enum Edge {

		BEFORE, AFTER

	}

	public Stage stage() {
		return this.stage;
	}

	/**
	 * Whether this point is on that side of the change.
	 * @param parts the name of a call, or the statements of a transaction with their
	 * values
	 */
	boolean isAt(Edge edge, Stream<String> parts) {
		return this.edge == edge && parts.anyMatch((part) -> this.words.stream().allMatch(part::contains));
	}

}
