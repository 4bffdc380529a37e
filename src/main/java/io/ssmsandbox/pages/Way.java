package io.ssmsandbox.pages;

import java.util.Arrays;
import java.util.List;

import io.ssmsandbox.outlook.Outlook;
import io.ssmsandbox.outlook.Standing;
import io.ssmsandbox.sandbox.Sandbox;

/**
 * The way to a session as the status page draws it.
 *
 * @param outlook what is known of it
 * @param drawings the same picture for wide and for narrow screens
 * @param lanes a bar per resource
 */
record Way(Outlook outlook, List<Topology> drawings, List<ResourceLane> lanes) {

	/**
	 * What the marks mean: what waits and what will never be look the same, and are never
	 * there together.
	 */
	public List<String> legend() {
		boolean over = this.outlook.resources().stream().anyMatch((each) -> each.standing() == Standing.UNMADE);
		return Arrays.stream(Standing.values())
			.filter((standing) -> standing != (over ? Standing.WAITING : Standing.UNMADE))
			.map(Standing::css)
			.toList();
	}

	static Way of(Outlook outlook, Sandbox sandbox) {
		return new Way(outlook, Topology.of(outlook), ResourceLane.of(outlook, sandbox.state()));
	}

}
