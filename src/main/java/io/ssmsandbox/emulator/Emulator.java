package io.ssmsandbox.emulator;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;

import io.ssmsandbox.emulator.catalog.Catalog;
import io.ssmsandbox.emulator.cloudformation.CloudFormation;
import io.ssmsandbox.emulator.journal.Journal;
import io.ssmsandbox.emulator.journal.JournalHeader;
import io.ssmsandbox.emulator.journal.JournalUnusable;
import io.ssmsandbox.emulator.ec2.Ec2Service;
import io.ssmsandbox.emulator.iam.IamService;
import io.ssmsandbox.emulator.resource.ResourceTypes;
import io.ssmsandbox.emulator.resource.SupportedTypes;
import io.ssmsandbox.emulator.servicequotas.ServiceQuotasService;
import io.ssmsandbox.emulator.ssm.SsmService;
import io.ssmsandbox.emulator.sts.StsService;
import io.ssmsandbox.emulator.wire.Service;
import io.ssmsandbox.emulator.wire.WireServer;
import io.ssmsandbox.emulator.world.Timeline;
import io.ssmsandbox.emulator.world.World;
import io.ssmsandbox.emulator.world.WorldSettings;

/**
 * An emulated AWS on a port of the loopback address, with the memory of a file. Every AWS
 * SDK or CLI that is pointed at {@link #endpoint()} reaches it, with any credentials.
 */
public final class Emulator implements AutoCloseable {

	private static final Logger LOGGER = System.getLogger(Emulator.class.getName());

	private final Journal journal;

	private final WireServer server;

	private Emulator(Journal journal, WireServer server) {
		this.journal = journal;
		this.server = server;
	}

	/**
	 * Starts an emulator where the last one on the same data folder stopped; what was
	 * under way has gone on since.
	 * @throws EmulatorUnavailable when the port or the journal cannot be had
	 */
	public static Emulator start(EmulatorSettings settings, Clock clock) {
		Journal journal = open(settings, clock);
		try {
			WireServer server = WireServer.start(settings.port(), services(), timeline(journal, settings, clock));
			Emulator emulator = new Emulator(journal, server);
			LOGGER.log(Level.INFO, "Emulated AWS at {0}, {1} times as fast as AWS; nothing is created or billed.",
					emulator.endpoint(), settings.speed());
			return emulator;
		}
		catch (IOException ex) {
			journal.close();
			throw new EmulatorUnavailable("The emulator cannot listen on port " + settings.port() + " of 127.0.0.1.",
					"Stop what uses the port, or choose another one with portal.emulator.port (0 for any).", ex);
		}
		catch (RuntimeException ex) {
			journal.close();
			throw (ex instanceof JournalUnusable unusable) ? unavailable(unusable) : ex;
		}
	}

	private static Journal open(EmulatorSettings settings, Clock clock) {
		try {
			return Journal.open(settings.dataDir().resolve("emulator.journal"), clock.instant());
		}
		catch (JournalUnusable ex) {
			throw unavailable(ex);
		}
	}

	private static EmulatorUnavailable unavailable(JournalUnusable cause) {
		return new EmulatorUnavailable(cause.problem(), cause.remedy(), cause);
	}

	private static Timeline timeline(Journal journal, EmulatorSettings settings, Clock clock) {
		JournalHeader header = journal.header();
		World world = new World(header.worldId(), header.createdAt(), Catalog.load(),
				new ResourceTypes(SupportedTypes.all()), new WorldSettings(settings.speed(), settings.vpcQuota()),
				journal::append);
		world.replay(journal.records());
		return new Timeline(world, clock);
	}

	private static List<Service> services() {
		return List.of(new CloudFormation(), new Ec2Service(), new IamService(), new ServiceQuotasService(),
				new SsmService(), new StsService());
	}

	public int port() {
		return this.server.port();
	}

	/**
	 * Where SDKs reach it, for every service.
	 */
	public URI endpoint() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/**
	 * Identifies the emulated account among others, as long as its data folder lives.
	 */
	public String worldId() {
		return this.journal.header().worldId();
	}

	@Override
	public void close() {
		this.server.close();
		this.journal.close();
	}

}
