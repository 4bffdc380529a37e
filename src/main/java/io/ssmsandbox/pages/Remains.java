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
record Remains(List<StackResource> undeleted, List<StackResource> standing, boolean forceable,
		@Nullable Receipt receipt) {

	/** Nothing yet. */
	static final Remains NONE = new Remains(List.of(), List.of(), false, null);

	static Remains stuck(List<StackResource> resources, boolean forceable) {
		return new Remains(resources.stream().filter(StackResource::undeleted).toList(),
				resources.stream().filter(StackResource::standing).toList(), forceable, null);
	}

	static Remains over(Receipt receipt) {
		return new Remains(List.of(), List.of(), false, receipt);
	}

}
