package io.ssmsandbox.sandbox;

import java.util.List;

import io.ssmsandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why a launch or a teardown failed. The catalogue of causes, in room {@code diagnosis},
 * has the category and the remedies of each code.
 *
 * @param code such as {@code vpc-limit}; a stored cause may have a code that this version
 * does not know
 * @param arguments the values that its sentence names, as in {@link Message}
 * @param detail AWS's own words; null where it gave none
 * @param resource the logical id of the resource that failed; null where none did
 */
public record Cause(String code, List<Object> arguments, @Nullable String detail, @Nullable String resource) {

	private static final String KEY_PREFIX = "cause.";

	/**
	 * A cause.
	 * @param summary its sentence, whose code is {@code cause.} and the code of the cause
	 */
	public static Cause of(Message summary, @Nullable String detail, @Nullable String resource) {
		return new Cause(summary.code().substring(KEY_PREFIX.length()), summary.arguments(), detail, resource);
	}

	/**
	 * What it means, in a sentence.
	 */
	public Message summary() {
		return new Message(KEY_PREFIX + this.code, this.arguments);
	}

	/**
	 * The same with as many of AWS's words as a row has room for.
	 */
	Cause shortened() {
		return new Cause(this.code, this.arguments, SandboxRow.shorten(this.detail), this.resource);
	}

}
