package io.ssmsandbox.provisioning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.ssmsandbox.aws.Stack;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.SandboxId;

/**
 * Creates and reads the tags of the portal's stacks. The id identifies a stack of the
 * portal. The other tags are information for people who look at the AWS account.
 */
final class StackTags {

	private static final String ID = "ssm-sandbox:id";

	private static final String OWNER = "ssm-sandbox:owner";

	private static final String EXPIRES_AT = "ssm-sandbox:expires-at";

	/**
	 * AWS permits fewer characters in tags than owner names may have. The owner in the
	 * database is authoritative; the tag is only a hint.
	 */
	private static final Pattern NOT_IN_TAGS = Pattern.compile("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]");

	private StackTags() {
	}

	/**
	 * The tags of a new stack.
	 * @param expiresAt the current end of the lease; an extension does not change the tag
	 */
	static Map<String, String> of(SandboxId id, Owner owner, Instant expiresAt) {
		Map<String, String> tags = new LinkedHashMap<>();
		tags.put(ID, id.toString());
		tags.put(OWNER, NOT_IN_TAGS.matcher(owner.name()).replaceAll("_"));
		tags.put(EXPIRES_AT, expiresAt.toString());
		return tags;
	}

	/**
	 * Whether a stack was created for this sandbox.
	 */
	static boolean belongsTo(Stack stack, SandboxId id) {
		return id.toString().equals(stack.tags().get(ID));
	}

	/**
	 * The sandbox id in the tags of a stack.
	 */
	static Optional<String> idOf(Stack stack) {
		return Optional.ofNullable(stack.tags().get(ID));
	}

	/**
	 * The owner in the tags of a stack.
	 */
	static Optional<String> ownerOf(Stack stack) {
		return Optional.ofNullable(stack.tags().get(OWNER));
	}

}
