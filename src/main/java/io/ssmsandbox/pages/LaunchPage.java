package io.ssmsandbox.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Prefix;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.MachineImage;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the request form shows.
 *
 * @param form the values typed so far
 * @param regions the regions to choose from; empty when AWS is unreachable
 * @param region the region of the zones
 * @param zones the zones of that region
 * @param lease the leases to choose from
 * @param foresight the launch preview
 * @param faults the errors by field; empty on a new form
 * @param inTheWay the viewer's own sandbox that already uses the prefix; null when there
 * is none
 * @param noRoom the limit that this launch exceeds; null when there is none
 */
record LaunchPage(LaunchForm form, List<AwsRegion> regions, String region, ZoneChoice zones, LeaseChoice lease,
		LaunchPreview foresight, Map<String, Message> faults, @Nullable Sandbox inTheWay, @Nullable Message noRoom) {

	/**
	 * Whether AWS is unreachable, so that the user types the region.
	 */
	public boolean offline() {
		return this.regions.isEmpty();
	}

	/**
	 * Whether the chosen region is in the list.
	 */
	public boolean knowsRegion() {
		return this.regions.stream().anyMatch((known) -> known.name().equals(this.region));
	}

	public String regionTitle() {
		return this.regions.stream()
			.filter((known) -> known.name().equals(this.region))
			.map(AwsRegion::title)
			.findFirst()
			.orElse(this.region);
	}

	/**
	 * Returns the letter of the chosen zone; an ellipsis when no zone is chosen.
	 */
	public String zoneLetter() {
		return Optional.ofNullable(this.zones.selected()).map((name) -> name.substring(name.length() - 1)).orElse("…");
	}

	/**
	 * Whether to expand the options, because one is invalid or not the default.
	 */
	public boolean showsOptions() {
		return this.form.differsFromDefaults() || this.faults.keySet()
			.stream()
			.anyMatch(List.of("image", "instanceType", "endpoints", "volumeSizeGiB")::contains);
	}

	public MachineImage[] images() {
		return MachineImage.values();
	}

	public List<MachineFamily> machines() {
		return MachineFamily.ALL;
	}

	/**
	 * Whether the requested instance type is not in the list.
	 */
	public boolean unknownMachine() {
		return this.form.instanceType() != null && MachineFamily.ALL.stream()
			.flatMap((family) -> family.machines().stream())
			.noneMatch((machine) -> machine.name().equals(this.form.instanceType()));
	}

	/**
	 * Returns all endpoint services, chosen or not.
	 */
	public List<String> services() {
		return EndpointSet.FULL.services();
	}

	public EndpointSet[] endpointSets() {
		return EndpointSet.values();
	}

	public String prefixPattern() {
		return Prefix.PATTERN;
	}

	public Message prefixRule() {
		return Message.of(RequestMessage.PREFIX_RULE);
	}

	public int minVolume() {
		return LaunchRequest.MIN_VOLUME_GIB;
	}

	public int maxVolume() {
		return LaunchRequest.MAX_VOLUME_GIB;
	}

}
