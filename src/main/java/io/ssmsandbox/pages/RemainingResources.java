package io.ssmsandbox.pages;

import java.util.List;

import io.ssmsandbox.sandbox.Receipt;
import io.ssmsandbox.sandbox.StackResource;
import org.jspecify.annotations.Nullable;

/**
 * The stack's resources at the end of a sandbox, for the status page.
 *
 * @param undeleted the resources that AWS failed to delete; empty unless AWS gave up
 * @param standing the resources that AWS has not tried to delete; empty unless AWS gave
 * up
 * @param forceable whether the viewer may force the deletion
 * @param receipt the removed resources; null until the teardown is complete
 */
record RemainingResources(List<StackResource> undeleted, List<StackResource> standing, boolean forceable,
		@Nullable Receipt receipt) {

	/** No remaining resources. */
	static final RemainingResources NONE = new RemainingResources(List.of(), List.of(), false, null);

	static RemainingResources stuck(List<StackResource> resources, boolean forceable) {
		return new RemainingResources(resources.stream().filter(StackResource::undeleted).toList(),
				resources.stream().filter(StackResource::standing).toList(), forceable, null);
	}

	static RemainingResources over(Receipt receipt) {
		return new RemainingResources(List.of(), List.of(), false, receipt);
	}

}
