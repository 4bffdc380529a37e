package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.LaunchDraft;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /stacks}. Its fields are described at {@link LaunchDraft}.
 */
record LaunchStackRequest(@Nullable String prefix, @Nullable String region, @Nullable String availabilityZone,
		@Nullable String instanceType, @Nullable String image, @Nullable String endpoints,
		@Nullable Integer volumeSizeGiB, @Nullable String lease) {

	LaunchDraft toDraft() {
		return new LaunchDraft(this.prefix, this.region, this.availabilityZone, this.instanceType, this.image,
				this.endpoints, this.volumeSizeGiB, this.lease);
	}

}
