package io.ssmsandbox.sandbox;

import java.util.regex.Pattern;

import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackStatus;
import org.jspecify.annotations.Nullable;

/**
 * The stack of a sandbox.
 *
 * @param name its name, known from the start
 * @param id its ARN; null until AWS has answered CreateStack
 * @param status its last known status
 * @param instanceId the id of its instance; null until it is known
 */
public record StackRef(StackName name, @Nullable StackId id, @Nullable StackStatus status,
		@Nullable String instanceId) {

	private static final String NAMED = "ssm-sandbox-";

	private static final Pattern INSTANCE_ID = Pattern.compile("i-[0-9a-f]{8,17}");

	/**
	 * The future stack of a sandbox with this prefix.
	 */
	public static StackRef of(Prefix prefix) {
		return new StackRef(new StackName(NAMED + prefix), null, null, null);
	}

	/**
	 * Whether a stack with this name may belong to the portal.
	 */
	public static boolean isPortalStackName(StackName name) {
		return name.value().startsWith(NAMED);
	}

	/**
	 * Whether a text is an instance id. Users paste it into commands, so the portal
	 * accepts nothing else.
	 */
	public static boolean isInstanceId(String text) {
		return INSTANCE_ID.matcher(text).matches();
	}

	StackRef withId(StackId stackId) {
		return new StackRef(this.name, stackId, this.status, this.instanceId);
	}

	StackRef withStatus(StackStatus current) {
		return new StackRef(this.name, this.id, current, this.instanceId);
	}

	StackRef withInstance(String instance) {
		return new StackRef(this.name, this.id, this.status, instance);
	}

	/**
	 * The name for log lines: the ARN if known, otherwise the stack name.
	 */
	String label() {
		return (this.id != null) ? this.id.value() : this.name.value();
	}

}
