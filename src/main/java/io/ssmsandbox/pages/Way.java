package io.ssmsandbox.pages;

import java.util.List;

import io.ssmsandbox.outlook.Outlook;
import io.ssmsandbox.sandbox.Sandbox;

/**
 * The way to a session as the status page draws it.
 *
 * @param outlook what is known of it
 * @param drawings the same picture for wide and for narrow screens
 * @param lanes a bar per resource
 */
record Way(Outlook outlook, List<Topology> drawings, List<ResourceLane> lanes) {

	static Way of(Outlook outlook, Sandbox sandbox) {
		return new Way(outlook, Topology.of(outlook), ResourceLane.of(outlook, sandbox.state()));
	}

}
