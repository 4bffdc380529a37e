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
 * @param form what was filled in so far
 * @param regions what to choose from; empty when AWS could not tell
 * @param region the region that the zones are of
 * @param zones the zones of that region
 * @param lease the leases to choose from
 * @param foresight what is known of the launch
 * @param faults what is wrong, by field; empty on a fresh form
 * @param inTheWay the viewer's own sandbox that has the prefix; null when there is none
 * @param noRoom which limit leaves no room for it; null when none does
 */
record LaunchPage(LaunchForm form, List<AwsRegion> regions, String region, ZoneChoice zones, LeaseChoice lease,
		LaunchPreview foresight, Map<String, Message> faults, @Nullable Sandbox inTheWay, @Nullable Message noRoom) {

	/**
	 * Whether AWS could not be asked, so that the region is typed.
	 */
	public boolean offline() {
		return this.regions.isEmpty();
	}

	/**
	 * Whether the chosen region is one of those to choose from.
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
	 * The letter of the chosen zone, or an ellipsis while there is none.
	 */
	public String zoneLetter() {
		return Optional.ofNullable(this.zones.selected()).map((name) -> name.substring(name.length() - 1)).orElse("…");
	}

	/**
	 * Whether the options need to be seen: one of them is wrong, or is not the default.
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
	 * Whether an instance type was asked for that is not among those to choose from.
	 */
	public boolean unknownMachine() {
		return this.form.instanceType() != null && MachineFamily.ALL.stream()
			.flatMap((family) -> family.machines().stream())
			.noneMatch((machine) -> machine.name().equals(this.form.instanceType()));
	}

	/**
	 * Every endpoint service there is, chosen or not.
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
