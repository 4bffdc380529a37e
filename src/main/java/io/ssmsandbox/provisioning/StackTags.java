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
 * The tags that every stack of the portal carries. By the id a stack is known as ours;
 * the others inform whoever looks at the account.
 */
final class StackTags {

	private static final String ID = "ssm-sandbox:id";

	private static final String OWNER = "ssm-sandbox:owner";

	private static final String EXPIRES_AT = "ssm-sandbox:expires-at";

	/**
	 * AWS takes fewer characters than there are in names. Who owns a sandbox is told by
	 * the portal's own books; the tag only hints at it.
	 */
	private static final Pattern NOT_IN_TAGS = Pattern.compile("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]");

	private StackTags() {
	}

	/**
	 * The tags of a new stack.
	 * @param expiresAt the end of the lease as it stands now; tags do not follow an
	 * extension
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
	 * Which sandbox a stack says it was created for.
	 */
	static Optional<String> idOf(Stack stack) {
		return Optional.ofNullable(stack.tags().get(ID));
	}

	/**
	 * Whose a stack says it is.
	 */
	static Optional<String> ownerOf(Stack stack) {
		return Optional.ofNullable(stack.tags().get(OWNER));
	}

}
