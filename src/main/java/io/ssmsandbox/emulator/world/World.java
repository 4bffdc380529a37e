package io.ssmsandbox.emulator.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.ssmsandbox.emulator.agent.AgentEnvironment;
import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.faults.FaultScript;
import io.ssmsandbox.emulator.faults.InvalidFaultScriptException;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.journal.JournalRecord;
import io.ssmsandbox.emulator.journal.JournalUnusableException;
import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.resource.ResourceType;
import io.ssmsandbox.emulator.resource.ResourceTypes;
import io.ssmsandbox.emulator.stack.DeletionOptions;
import io.ssmsandbox.emulator.stack.StackRequest;
import io.ssmsandbox.emulator.stack.StackResource;
import io.ssmsandbox.emulator.template.ParsedTemplates;
import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.jspecify.annotations.Nullable;

/**
 * The emulated account at an instant. Its state depends only on the accepted changes and
 * the elapsed time: it has no threads and no randomness. It is not thread-safe; a
 * {@link LiveWorld} admits callers one at a time.
 */
public final class World {

	/**
	 * An account number that AWS never assigns, so that no user mistakes the emulator for
	 * AWS.
	 */
	public static final String ACCOUNT_ID = "000000000000";

	private final String worldId;

	private final AwsCatalog awsCatalog;

	private final ResourceTypes types;

	private final WorldSettings settings;

	private final Consumer<JournalRecord> changeListener;

	private final Map<String, RegionInventory> regions = new TreeMap<>();

	private final Map<String, Stacks> stacks = new TreeMap<>();

	private final ParsedTemplates templates = new ParsedTemplates();

	private final IamDirectory iam = new IamDirectory();

	private final EventQueue eventQueue = new EventQueue();

	private final ActiveFaultScript faults = new ActiveFaultScript();

	private final AccountAgents agents;

	private @Nullable StaleReadView staleReadView;

	private Instant now;

	private long stackCount;

	/**
	 * Creates an empty account.
	 * @param worldId identifies the world
	 * @param createdAt the instant at which time starts
	 * @param changeListener receives every accepted change before it is applied
	 */
	public World(String worldId, Instant createdAt, AwsCatalog awsCatalog, ResourceTypes types, WorldSettings settings,
			Consumer<JournalRecord> changeListener) {
		this.worldId = worldId;
		this.now = createdAt.truncatedTo(ChronoUnit.MILLIS);
		this.awsCatalog = awsCatalog;
		this.types = types;
		this.settings = settings;
		this.changeListener = changeListener;
		this.agents = new AccountAgents(
				(region) -> new AgentEnvironment(region(region), this.iam, awsCatalog, ACCOUNT_ID), this.iam,
				this.faults);
	}

	public Instant now() {
		return this.now;
	}

	/** Returns the permanent id of this world. */
	public String worldId() {
		return this.worldId;
	}

	/**
	 * Returns the ARN of every caller, which does not depend on the credentials.
	 */
	public String caller(String region) {
		String partition = this.awsCatalog.region(region).orElseThrow().partition();
		return "arn:" + partition + ":iam::" + ACCOUNT_ID + ":user/emulated";
	}

	/**
	 * Returns the inventory of a region, which is empty at first.
	 */
	public RegionInventory region(String name) {
		return this.regions.computeIfAbsent(name, RegionInventory::new);
	}

	/**
	 * Returns the agents on the account's instances.
	 */
	public AccountAgents agents() {
		return this.agents;
	}

	/**
	 * Returns the IAM resources of the account.
	 */
	public IamDirectory iam() {
		return this.iam;
	}

	/**
	 * Makes read operations use that replica from now on.
	 */
	public void useReadReplica(StaleReadView shown) {
		this.staleReadView = shown;
	}

	/**
	 * Returns the world for read operations: this one, or its earlier state.
	 */
	public World shown() {
		return (this.staleReadView != null) ? this.staleReadView.at(this.now) : this;
	}

	/**
	 * Returns the cache of parsed templates.
	 */
	public ParsedTemplates templates() {
		return this.templates;
	}

	public AwsCatalog catalog() {
		return this.awsCatalog;
	}

	public ResourceTypes resourceTypes() {
		return this.types;
	}

	/**
	 * Returns the stacks of a region.
	 */
	public Stacks stacks(String region) {
		return this.stacks.computeIfAbsent(region, (name) -> new Stacks());
	}

	/**
	 * Accepts a new stack and starts its creation.
	 * @throws io.ssmsandbox.emulator.template.InvalidTemplateException when the template
	 * or its parameters are wrong; the journal then stays unchanged
	 */
	public Stack createStack(StackRequest request) {
		accept(new StackCreationRequested(this.settings, request));
		return stacks(request.region()).findByName(request.stackName()).orElseThrow();
	}

	/**
	 * Accepts the deletion of a stack and starts it.
	 */
	public void deleteStack(Stack stack, DeletionOptions options, @Nullable String clientRequestToken) {
		accept(new StackDeletionRequested(this.settings, stack, options, clientRequestToken));
	}

	/**
	 * Enables or disables the termination protection of a stack.
	 */
	public void protectStack(Stack stack, boolean enabled) {
		accept(new TerminationProtectionChanged(stack.region(), stack.stackId(), enabled));
	}

	/**
	 * Replaces the active fault script, unless the new one has the same effect.
	 */
	public void replaceFaultScript(FaultScript script) {
		if (!this.faults.activeRules().amountTo(script)) {
			accept(new FaultScriptReplaced(script.texts()));
		}
	}

	/**
	 * Returns the account's current quota.
	 */
	public int quota(QuotaDefinition quotaDefinition) {
		return quotaDefinition.applied(this.settings.vpcQuota());
	}

	/**
	 * Returns the changes that are possible outside stacks.
	 */
	public DirectResourceChanges directCalls() {
		return new DirectResourceChanges(this, this.settings);
	}

	void accept(AcceptedChange acceptedChange) {
		Runnable effect = acceptedChange.prepare(this);
		this.changeListener.accept(ChangeRecords.write(this.now, acceptedChange));
		effect.run();
		updateAgents();
	}

	/**
	 * Applies the changes of a journal.
	 */
	public void replay(List<JournalRecord> records) {
		this.faults.withoutLogging(() -> {
			for (JournalRecord change : records) {
				advanceTo(change.at());
				replayChange(change);
			}
		});
	}

	private void replayChange(JournalRecord change) {
		try {
			ChangeRecords.read(change).prepare(this).run();
			updateAgents();
		}
		catch (InvalidTemplateException | InvalidFaultScriptException | ResourceFailureException
				| NoSuchElementException ex) {
			throw JournalUnusableException
				.otherVersion("holds a change that this version refuses, " + change.kind() + " at " + change.at(), ex);
		}
	}

	/**
	 * Advances time to an instant. Time never goes back: an earlier instant only runs the
	 * actions that are due.
	 */
	public void advanceTo(Instant instant) {
		Instant target = instant.truncatedTo(ChronoUnit.MILLIS);
		Instant end = target.isAfter(this.now) ? target : this.now;
		updateAgents();
		Optional<EventQueue.Happening> next = this.eventQueue.next(end);
		while (next.isPresent()) {
			this.now = next.get().at();
			next.get().action().run();
			updateAgents();
			next = this.eventQueue.next(end);
		}
		this.now = end;
	}

	ActiveFaultScript faults() {
		return this.faults;
	}

	private void updateAgents() {
		this.agents.recordChanges(this.regions.keySet(), this.now);
	}

	EventQueue eventQueue() {
		return this.eventQueue;
	}

	ResourceType type(StackResource resource) {
		return this.types.find(resource.type()).orElseThrow();
	}

	long stackCount() {
		return this.stackCount;
	}

	void add(Stack stack) {
		this.stackCount++;
		stacks(stack.region()).add(stack);
	}

	/**
	 * Frees the name of a deleted stack and forgets the stack later, as CloudFormation
	 * does.
	 */
	void releaseStackName(Stack stack) {
		Stacks all = stacks(stack.region());
		all.releaseName(stack);
		this.eventQueue.schedule(this.now.plus(Stacks.DELETED_ARE_KEPT), stack.sequence(), EventQueue.AFTER_RESOURCES,
				() -> all.forget(stack));
	}

}
