package io.ssmsandbox.pages;

import java.util.List;

import io.ssmsandbox.sandbox.Receipt;
import io.ssmsandbox.sandbox.StackResource;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the stack's resources at the end of a sandbox.
 *
 * @param undeleted those that AWS has tried to delete in vain; none unless it gave up
 * @param standing those that it has not tried to delete; none unless it gave up
 * @param forceable whether the viewer may have them left behind
 * @param receipt what was removed; null until all is over
 */
record RemainingResources(List<StackResource> undeleted, List<StackResource> standing, boolean forceable,
		@Nullable Receipt receipt) {

	/** Nothing yet. */
	static final RemainingResources NONE = new RemainingResources(List.of(), List.of(), false, null);

	static RemainingResources stuck(List<StackResource> resources, boolean forceable) {
		return new RemainingResources(resources.stream().filter(StackResource::undeleted).toList(),
				resources.stream().filter(StackResource::standing).toList(), forceable, null);
	}

	static RemainingResources over(Receipt receipt) {
		return new RemainingResources(List.of(), List.of(), false, receipt);
	}

}
