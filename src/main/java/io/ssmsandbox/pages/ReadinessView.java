package io.ssmsandbox.pages;

import java.util.Arrays;
import java.util.List;

import io.ssmsandbox.progress.LaunchProgress;
import io.ssmsandbox.progress.ResourceState;
import io.ssmsandbox.sandbox.Sandbox;

/**
 * The progress towards a session as the status page draws it.
 *
 * @param outlook the progress
 * @param drawings the diagram for wide and for narrow screens
 * @param lanes one bar per resource
 */
record ReadinessView(LaunchProgress outlook, List<NetworkDiagram> drawings, List<ResourceBar> lanes) {

	/**
	 * Returns the keys of the legend. A waiting resource and one that will never be
	 * created look the same, but never occur together.
	 */
	public List<String> legend() {
		boolean over = this.outlook.resources().stream().anyMatch((each) -> each.standing() == ResourceState.UNMADE);
		return Arrays.stream(ResourceState.values())
			.filter((resourceState) -> resourceState != (over ? ResourceState.WAITING : ResourceState.UNMADE))
			.map(StyleNames::of)
			.toList();
	}

	static ReadinessView of(LaunchProgress launchProgress, Sandbox sandbox) {
		return new ReadinessView(launchProgress, NetworkDiagram.of(launchProgress),
				ResourceBar.of(launchProgress, sandbox.state()));
	}

}
