package io.ssmsandbox.pages;

import java.util.Arrays;
import java.util.List;

import io.ssmsandbox.progress.LaunchProgress;
import io.ssmsandbox.progress.ResourceState;
import io.ssmsandbox.sandbox.Sandbox;

/**
 * The way to a session as the status page draws it.
 *
 * @param outlook what is known of it
 * @param drawings the same picture for wide and for narrow screens
 * @param lanes a bar per resource
 */
record ReadinessView(LaunchProgress outlook, List<NetworkDiagram> drawings, List<ResourceBar> lanes) {

	/**
	 * What the marks mean: what waits and what will never be look the same, and are never
	 * there together.
	 */
	public List<String> legend() {
		boolean over = this.outlook.resources().stream().anyMatch((each) -> each.standing() == ResourceState.UNMADE);
		return Arrays.stream(ResourceState.values())
			.filter((resourceState) -> resourceState != (over ? ResourceState.WAITING : ResourceState.UNMADE))
			.map(ResourceState::css)
			.toList();
	}

	static ReadinessView of(LaunchProgress launchProgress, Sandbox sandbox) {
		return new ReadinessView(launchProgress, NetworkDiagram.of(launchProgress),
				ResourceBar.of(launchProgress, sandbox.state()));
	}

}
