package io.ssmsandbox.emulator;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.cloudformation.CloudFormationService;
import io.ssmsandbox.emulator.ec2.Ec2Service;
import io.ssmsandbox.emulator.faults.KnownNames;
import io.ssmsandbox.emulator.iam.IamService;
import io.ssmsandbox.emulator.journal.Journal;
import io.ssmsandbox.emulator.journal.JournalHeader;
import io.ssmsandbox.emulator.journal.JournalRecord;
import io.ssmsandbox.emulator.journal.JournalUnusableException;
import io.ssmsandbox.emulator.resource.ResourceType;
import io.ssmsandbox.emulator.resource.ResourceTypes;
import io.ssmsandbox.emulator.resource.SupportedTypes;
import io.ssmsandbox.emulator.servicequotas.ServiceQuotasService;
import io.ssmsandbox.emulator.ssm.SsmService;
import io.ssmsandbox.emulator.sts.StsService;
import io.ssmsandbox.emulator.wire.AwsService;
import io.ssmsandbox.emulator.wire.WireServer;
import io.ssmsandbox.emulator.world.LiveWorld;
import io.ssmsandbox.emulator.world.StaleReadView;
import io.ssmsandbox.emulator.world.World;
import io.ssmsandbox.emulator.world.WorldSettings;

/**
 * An emulated AWS on a port of the loopback address. It keeps its state in a journal
 * file. Every AWS SDK or CLI can call it at {@link #endpoint()}, with any credentials.
 */
public final class Emulator implements AutoCloseable {

	private static final Logger LOGGER = System.getLogger(Emulator.class.getName());

	private final Journal journal;

	private final WireServer server;

	private final FaultScriptLoader faults;

	private Emulator(Journal journal, WireServer server, FaultScriptLoader faults) {
		this.journal = journal;
		this.server = server;
		this.faults = faults;
	}

	/**
	 * Starts an emulator with the state in the data folder. Work that was in progress
	 * when the last emulator stopped has continued since.
	 * @throws EmulatorUnavailableException when the port or the journal is not available
	 */
	public static Emulator start(EmulatorSettings settings, Clock clock) {
		Journal journal = open(settings, clock);
		try {
			AwsCatalog awsCatalog = AwsCatalog.load();
			LiveWorld liveWorld = liveWorld(journal, awsCatalog, settings, clock);
			FaultScriptLoader faults = new FaultScriptLoader(liveWorld, clock, knownNames(awsCatalog),
					settings.faults());
			faults.loadInitialScript();
			WireServer server = WireServer.start(settings.port(), services(), liveWorld, faults,
					settings.requestTime());
			Emulator emulator = new Emulator(journal, server, faults);
			LOGGER.log(Level.INFO, "Emulated AWS at {0}, {1} times as fast as AWS; nothing is created or billed.",
					emulator.endpoint(), settings.speed());
			return emulator;
		}
		catch (IOException ex) {
			journal.close();
			throw new EmulatorUnavailableException(
					"The emulator cannot listen on port " + settings.port() + " of 127.0.0.1.",
					"Stop what uses the port, or choose another one with portal.emulator.port (0 for any).", ex);
		}
		catch (RuntimeException ex) {
			journal.close();
			throw (ex instanceof JournalUnusableException unusable) ? unavailable(unusable, settings) : ex;
		}
	}

	private static Journal open(EmulatorSettings settings, Clock clock) {
		try {
			return Journal.open(file(settings), clock.instant());
		}
		catch (JournalUnusableException ex) {
			throw unavailable(ex, settings);
		}
	}

	private static Path file(EmulatorSettings settings) {
		return settings.dataDir().resolve("emulator.journal");
	}

	private static EmulatorUnavailableException unavailable(JournalUnusableException cause, EmulatorSettings settings) {
		return new EmulatorUnavailableException(cause.messageFor(file(settings), settings.databases()), cause);
	}

	private static LiveWorld liveWorld(Journal journal, AwsCatalog awsCatalog, EmulatorSettings settings, Clock clock) {
		if (settings.staleReads().isZero()) {
			World world = world(journal, awsCatalog, settings, journal::append);
			world.replay(journal.records());
			return new LiveWorld(world, clock);
		}
		StaleReadView staleReadView = new StaleReadView(world(journal, awsCatalog, settings, (change) -> {
		}), settings.staleReads(), journal.records());
		Consumer<JournalRecord> append = journal::append;
		World world = world(journal, awsCatalog, settings, append.andThen(staleReadView::addChange));
		world.useReadReplica(staleReadView);
		world.replay(journal.records());
		return new LiveWorld(world, clock);
	}

	private static World world(Journal journal, AwsCatalog awsCatalog, EmulatorSettings settings,
			Consumer<JournalRecord> changeListener) {
		JournalHeader header = journal.header();
		return new World(header.worldId(), header.createdAt(), awsCatalog, new ResourceTypes(SupportedTypes.all()),
				new WorldSettings(settings.speed(), settings.vpcQuota()), changeListener);
	}

	private static KnownNames knownNames(AwsCatalog awsCatalog) {
		Map<String, Set<String>> operations = services().stream()
			.collect(Collectors.toMap(AwsService::name, (awsService) -> awsService.operations().keySet()));
		return new KnownNames(operations, SupportedTypes.all().stream().map(ResourceType::name).toList(),
				awsCatalog.regions().stream().map(CatalogRegion::name).toList());
	}

	static List<AwsService> services() {
		return List.of(new CloudFormationService(), new Ec2Service(), new IamService(), new ServiceQuotasService(),
				new SsmService(), new StsService());
	}

	public int port() {
		return this.server.port();
	}

	/**
	 * Returns the endpoint for SDKs, which is the same for every service.
	 */
	public URI endpoint() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/**
	 * Returns the id of the emulated account. It stays the same as long as the data
	 * folder exists.
	 */
	public String worldId() {
		return this.journal.header().worldId();
	}

	/**
	 * Activates a fault script, which replaces the one before.
	 * @param text in the grammar of docs/emulator/faults.md; empty for no faults
	 * @throws io.ssmsandbox.emulator.faults.InvalidFaultScriptException when the text
	 * does not follow the grammar
	 */
	public void activateFaultScript(String text) {
		this.faults.activate(text, "the program");
	}

	@Override
	public void close() {
		this.server.close();
		this.journal.close();
	}

}
