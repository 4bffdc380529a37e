package io.ssmsandbox.emulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.catalog.CatalogImage;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.world.World;

/**
 * Writes an imagined console: the kernel's first line, cloud-init's, the agent's log and
 * the prompt, each at the instant at which the emulated instance reached that point. Real
 * images write the agent's log to a file. Here the console has it, because it is the only
 * useful part. The first line says that all of it is imagined.
 */
final class InstanceConsole {

	private static final String LABEL = "*** EMULATED: no system has booted here. Times are the emulator's. ***";

	private static final Duration KERNEL = Duration.ofSeconds(1);

	private static final Duration CLOUD_INIT = Duration.ofSeconds(8);

	private static final Duration PROMPT = Duration.ofSeconds(19);

	private final Instance instance;

	private final String region;

	private final World world;

	private final List<Line> lines = new ArrayList<>();

	InstanceConsole(Instance instance, String region, World world) {
		this.instance = instance;
		this.region = region;
		this.world = world;
	}

	String until(Instant end) {
		this.instance.life().starts().forEach(this::boot);
		this.world.agents()
			.agentLog(this.region, this.instance, this.world.now())
			.forEach((line) -> this.lines
				.add(new Line(line.at(), "amazon-ssm-agent[1630]: " + second(line.at()) + " " + line.text())));
		return this.lines.stream()
			.filter((line) -> !line.at().isAfter(end))
			.sorted(Comparator.comparing(Line::at))
			.map(Line::text)
			.collect(Collectors.joining("\r\n", LABEL + "\r\n", "\r\n"));
	}

	private void boot(Instant start) {
		Optional<CatalogImage> image = this.world.catalog().image(this.region, this.instance.imageId());
		String host = "ip-" + this.instance.privateIp().replace('.', '-');
		add(start, KERNEL,
				"Linux version (emulated " + image.map(CatalogImage::name).orElse(this.instance.imageId()) + ")");
		add(start, CLOUD_INIT,
				"cloud-init[1210]: Cloud-init running 'init'. Up " + CLOUD_INIT.toSeconds() + " seconds.");
		add(start, CLOUD_INIT, "ci-info: | ens5 | True | " + this.instance.privateIp() + " |");
		if (this.instance.userData() != null) {
			add(start, CLOUD_INIT, "cloud-init[1210]: (emulator) user data is not executed");
		}
		add(start, PROMPT, "cloud-init[1590]: Cloud-init finished. Datasource DataSourceEc2. Up " + PROMPT.toSeconds()
				+ " seconds");
		add(start, PROMPT,
				image.map((known) -> known.platform().name() + " " + known.platform().version()).orElse("Linux"));
		add(start, PROMPT, host + " login: ");
	}

	private void add(Instant start, Duration after, String text) {
		String stamp = "[%12.6f] ".formatted(after.toMillis() / 1000.0);
		this.lines.add(new Line(start.plus(this.instance.life().paced(after)), stamp + text));
	}

	private static String second(Instant at) {
		return at.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", "");
	}

	private record Line(Instant at, String text) {

	}

}
