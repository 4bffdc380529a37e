package io.ssmsandbox.sandbox;

import java.time.Instant;

import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import org.jspecify.annotations.Nullable;

/**
 * A stack on AWS that bears the portal's name and belongs to no sandbox.
 *
 * @param id its ARN
 * @param name its name
 * @param region where it stands
 * @param sandboxId which sandbox its tag names; null without such a tag
 * @param owner whom its tag names; null without such a tag
 * @param seenSince when it was first seen
 */
public record OrphanStack(StackId id, StackName name, String region, @Nullable String sandboxId, @Nullable String owner,
		Instant seenSince) {
}
