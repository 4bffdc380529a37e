package io.ssmsandbox.emulator.ec2;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns the imagined console output of an instance. Without Latest it ends two minutes
 * after the last start and is posted only then, because AWS posts its buffer "shortly
 * after an instance transition state"; the two minutes are an estimate. The wording of
 * the refusal of Latest on Xen instances has no source.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleOutput.html">GetConsoleOutput</a>
 */
final class GetConsoleOutput implements ServiceOperation {

	private static final Duration POSTED_AFTER = Duration.ofMinutes(2);

	/** "Only the most recent 64 KB of console output is available." */
	private static final int MOST = 64 * 1024;

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		Instance instance = IdKind.INSTANCE.one(serviceCall.required(IdKind.INSTANCE.parameter()),
				(id) -> world.region(serviceCall.region())
					.instances()
					.find(id)
					.filter((found) -> found.isVisible(world.now())));
		boolean latest = serviceCall.text("Latest").filter("true"::equals).isPresent();
		if (latest && isXen(instance, world)) {
			throw new AwsErrorException(400, "UnsupportedOperation",
					"This instance type does not support retrieving the latest console logs.");
		}
		Optional<Instant> until = latest ? Optional.of(world.now()) : posted(instance, world.now());
		XmlElement result = XmlElement.of("Result")
			.text("instanceId", instance.id())
			.text("timestamp", until.orElse(world.now()));
		until.ifPresent((end) -> result.text("output",
				encoded(new InstanceConsole(instance, serviceCall.region(), world).until(end))));
		return new XmlReply(result);
	}

	private static boolean isXen(Instance instance, World world) {
		return world.catalog()
			.instanceType(instance.type())
			.filter((type) -> type.hypervisor().equals("xen"))
			.isPresent();
	}

	private static Optional<Instant> posted(Instance instance, Instant now) {
		List<Instant> starts = instance.life().starts();
		Duration wait = instance.life().paced(POSTED_AFTER);
		return starts.stream()
			.map((start) -> start.plus(wait))
			.filter((post) -> !post.isAfter(now))
			.reduce((one, next) -> next);
	}

	private static String encoded(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int from = Math.max(0, bytes.length - MOST);
		return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
	}

}
