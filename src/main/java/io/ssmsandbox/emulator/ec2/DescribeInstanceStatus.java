package io.ssmsandbox.emulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Lists the status checks of running instances, or of all instances with
 * IncludeAllInstances. Checks pass a while after the start and then never fail.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceStatus.html">DescribeInstanceStatus</a>
 */
final class DescribeInstanceStatus implements ServiceOperation {

	/**
	 * How long the checks report "initializing" in real time. Two to three minutes are
	 * usual.
	 */
	private static final Duration CHECKS = Duration.ofMinutes(2);

	private static final Ec2Paging PAGING = Ec2Paging.between(5, 1000);

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		Ec2Paging.checkNotNamed(serviceCall, IdKind.INSTANCE, "instancesSet");
		boolean all = serviceCall.text("IncludeAllInstances").filter("true"::equals).isPresent();
		List<Instance> instances = VisibleInstances.of(serviceCall, world)
			.stream()
			.filter((instance) -> all || instance.isRunning())
			.toList();
		return Ec2Responses.page("instanceStatusSet",
				PAGING.page(serviceCall, filters(world).apply(serviceCall, instances), Instance::id),
				(instance) -> element(instance, world));
	}

	private static Ec2Filters<Instance> filters(World world) {
		return new Ec2Filters<Instance>().on("availability-zone", Instance::availabilityZone)
			.on("instance-state-code", (instance) -> instance.state().code())
			.on("instance-state-name", (instance) -> instance.state().wireName())
			.on("instance-status.status", (instance) -> status(instance, world.now()))
			.on("system-status.status", (instance) -> status(instance, world.now()))
			.on("availability-zone-id",
					(instance) -> world.catalog().zone(instance.availabilityZone()).map(CatalogZone::id).orElse(null))
			.on("event.code", (instance) -> null)
			.on("instance-status.reachability", (instance) -> reachability(instance, world.now()))
			.on("system-status.reachability", (instance) -> reachability(instance, world.now()));
	}

	private static XmlElement element(Instance instance, World world) {
		return Ec2Responses.item()
			.text("instanceId", instance.id())
			.text("availabilityZone", instance.availabilityZone())
			.text("availabilityZoneId",
					world.catalog().zone(instance.availabilityZone()).map(CatalogZone::id).orElse(null))
			.add(InstanceElement.state(instance))
			.add(check("systemStatus", instance, world.now()))
			.add(check("instanceStatus", instance, world.now()));
	}

	private static XmlElement check(String name, Instance instance, Instant now) {
		String status = status(instance, now);
		XmlElement check = XmlElement.of(name).text("status", status);
		String reachability = reachability(instance, now);
		return (reachability != null) ? check.list("details", "item",
				List.of(Ec2Responses.item().text("name", "reachability").text("status", reachability))) : check;
	}

	private static @Nullable String reachability(Instance instance, Instant now) {
		String status = status(instance, now);
		return switch (status) {
			case "ok" -> "passed";
			case "initializing" -> status;
			default -> null;
		};
	}

	private static String status(Instance instance, Instant now) {
		Instant runningAt = instance.life().runningAt();
		if (!instance.isRunning() || runningAt == null) {
			return "not-applicable";
		}
		return now.isBefore(runningAt.plus(instance.life().paced(CHECKS))) ? "initializing" : "ok";
	}

}
