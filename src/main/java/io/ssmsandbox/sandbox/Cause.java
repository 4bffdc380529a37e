package io.ssmsandbox.sandbox;

import java.util.List;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why a launch or a teardown failed. The catalogue of causes in the {@code diagnosis}
 * package has the category and the remedies of each code.
 *
 * @param code such as {@code vpc-limit}; a stored cause may have a code that this version
 * does not know
 * @param arguments the arguments of its message, as in {@link Message}
 * @param detail the reason text from AWS; null when AWS gave none
 * @param resource the logical id of the failed resource; null when no resource failed
 */
public record Cause(String code, List<Object> arguments, @Nullable String detail, @Nullable String resource) {

	private static final String KEY_PREFIX = "cause.";

	/**
	 * Creates a cause from its summary message.
	 * @param summary a message whose code is {@code cause.} followed by the code of the
	 * cause
	 */
	public static Cause of(Message summary, @Nullable String detail, @Nullable String resource) {
		return new Cause(summary.code().substring(KEY_PREFIX.length()), summary.arguments(), detail, resource);
	}

	/**
	 * The message that explains the cause in one sentence.
	 */
	public Message summary() {
		return new Message(KEY_PREFIX + this.code, this.arguments);
	}

	/**
	 * Returns this cause with its detail cut to the length of the database column.
	 */
	Cause shortened() {
		return new Cause(this.code, this.arguments, SandboxRow.shorten(this.detail), this.resource);
	}

}
