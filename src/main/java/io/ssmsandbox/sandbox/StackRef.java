package io.ssmsandbox.sandbox;

import java.util.regex.Pattern;

import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackStatus;
import org.jspecify.annotations.Nullable;

/**
 * The stack behind a sandbox.
 *
 * @param name its name, known from the start
 * @param id its ARN, from the moment that CreateStack was answered
 * @param status what AWS last said of it
 * @param instanceId the instance in it, once the stack is complete
 */
public record StackRef(StackName name, @Nullable StackId id, @Nullable StackStatus status,
		@Nullable String instanceId) {

	private static final String NAMED = "ssm-sandbox-";

	private static final Pattern INSTANCE_ID = Pattern.compile("i-[0-9a-f]{8,17}");

	/**
	 * The stack that a sandbox of a prefix will have.
	 */
	public static StackRef of(Prefix prefix) {
		return new StackRef(new StackName(NAMED + prefix), null, null, null);
	}

	/**
	 * Whether a stack of this name may be a sandbox's.
	 */
	public static boolean isNameOfOurs(StackName name) {
		return name.value().startsWith(NAMED);
	}

	/**
	 * Whether a text is the id of an instance. People paste it into commands, so nothing
	 * else is taken for one.
	 */
	public static boolean isInstanceId(String text) {
		return INSTANCE_ID.matcher(text).matches();
	}

	StackRef withId(StackId known) {
		return new StackRef(this.name, known, this.status, this.instanceId);
	}

	StackRef withStatus(StackStatus current) {
		return new StackRef(this.name, this.id, current, this.instanceId);
	}

	StackRef withInstance(String instance) {
		return new StackRef(this.name, this.id, this.status, instance);
	}

	/**
	 * The best name for a log line: the ARN, and before there is one the name.
	 */
	String label() {
		return (this.id != null) ? this.id.value() : this.name.value();
	}

}
