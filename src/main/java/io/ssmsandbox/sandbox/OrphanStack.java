package io.ssmsandbox.sandbox;

import java.time.Instant;

import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import org.jspecify.annotations.Nullable;

/**
 * An orphan stack: a stack on AWS with the portal's name prefix that belongs to no
 * sandbox.
 *
 * @param id its ARN
 * @param name its name
 * @param region its region
 * @param sandboxId the sandbox id in its tag; null without such a tag
 * @param owner the owner in its tag; null without such a tag
 * @param seenSince when the portal first saw it
 */
public record OrphanStack(StackId id, StackName name, String region, @Nullable String sandboxId, @Nullable String owner,
		Instant seenSince) {
}
