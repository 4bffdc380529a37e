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
 * The emulated account at an instant. What is in it follows from the changes it accepted
 * and the time that has passed, and from nothing else: no thread runs in it and nothing
 * is left to chance. It is not thread-safe; a {@link LiveWorld} lets callers in one at a
 * time.
 */
public final class World {

	/** An account that cannot exist, so that nobody mistakes the emulator for AWS. */
	public static final String ACCOUNT_ID = "000000000000";

	private final String worldId;

	private final AwsCatalog awsCatalog;

	private final ResourceTypes types;

	private final WorldSettings settings;

	private final Consumer<JournalRecord> memory;

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
	 * An empty account.
	 * @param worldId identifies it among others
	 * @param birth the instant it begins
	 * @param memory is given every change that was accepted, before it is applied
	 */
	public World(String worldId, Instant birth, AwsCatalog awsCatalog, ResourceTypes types, WorldSettings settings,
			Consumer<JournalRecord> memory) {
		this.worldId = worldId;
		this.now = birth.truncatedTo(ChronoUnit.MILLIS);
		this.awsCatalog = awsCatalog;
		this.types = types;
		this.settings = settings;
		this.memory = memory;
		this.agents = new AccountAgents(
				(region) -> new AgentEnvironment(region(region), this.iam, awsCatalog, ACCOUNT_ID), this.iam,
				this.faults);
	}

	public Instant now() {
		return this.now;
	}

	/** Identifies this world among others, for life. */
	public String worldId() {
		return this.worldId;
	}

	/**
	 * The ARN of whoever calls, whatever credential is used.
	 */
	public String caller(String region) {
		String partition = this.awsCatalog.region(region).orElseThrow().partition();
		return "arn:" + partition + ":iam::" + ACCOUNT_ID + ":user/emulated";
	}

	/**
	 * What exists in a region; nothing, at first.
	 */
	public RegionInventory region(String name) {
		return this.regions.computeIfAbsent(name, RegionInventory::new);
	}

	/**
	 * The agents on its instances.
	 */
	public AccountAgents agents() {
		return this.agents;
	}

	/**
	 * What exists in the whole account.
	 */
	public IamDirectory iam() {
		return this.iam;
	}

	/**
	 * From now on, those who only look see that replica.
	 */
	public void showThrough(StaleReadView shown) {
		this.staleReadView = shown;
	}

	/**
	 * The world as those see it who only look: itself, or what it was a moment ago.
	 */
	public World shown() {
		return (this.staleReadView != null) ? this.staleReadView.at(this.now) : this;
	}

	/**
	 * The templates that stacks were asked for with.
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
	 * The stacks of a region.
	 */
	public Stacks stacks(String region) {
		return this.stacks.computeIfAbsent(region, (name) -> new Stacks());
	}

	/**
	 * Accepts a stack; its creation begins now.
	 * @throws io.ssmsandbox.emulator.template.InvalidTemplateException when the template
	 * or its parameters are wrong; nothing is remembered then
	 */
	public Stack createStack(StackRequest request) {
		accept(new StackCreationRequested(this.settings, request));
		return stacks(request.region()).named(request.stackName()).orElseThrow();
	}

	/**
	 * Accepts the deletion of a stack; it begins now.
	 */
	public void deleteStack(Stack stack, DeletionOptions options, @Nullable String clientRequestToken) {
		accept(new StackDeletionRequested(this.settings, stack, options, clientRequestToken));
	}

	/**
	 * Switches the termination protection of a stack.
	 */
	public void protectStack(Stack stack, boolean enabled) {
		accept(new TerminationProtectionChanged(stack.region(), stack.stackId(), enabled));
	}

	/**
	 * Lets a script of faults take the place of the one before, unless it is the same.
	 */
	public void scriptFaults(FaultScript script) {
		if (!this.faults.inForce().amountTo(script)) {
			accept(new FaultScriptReplaced(script.texts()));
		}
	}

	/**
	 * How many of something the account may have today.
	 */
	public int quota(QuotaDefinition quotaDefinition) {
		return quotaDefinition.applied(this.settings.vpcQuota());
	}

	/**
	 * What may be changed past the stacks.
	 */
	public DirectCalls directCalls() {
		return new DirectCalls(this, this.settings);
	}

	void accept(Change change) {
		Runnable effect = change.prepare(this);
		this.memory.accept(ChangeRecords.write(this.now, change));
		effect.run();
		letAgentsSee();
	}

	/**
	 * Lives through what a journal remembers.
	 */
	public void replay(List<JournalRecord> records) {
		this.faults.quietly(() -> {
			for (JournalRecord change : records) {
				advanceTo(change.at());
				again(change);
			}
		});
	}

	private void again(JournalRecord change) {
		try {
			ChangeRecords.read(change).prepare(this).run();
			letAgentsSee();
		}
		catch (InvalidTemplateException | InvalidFaultScriptException | ResourceFailureException
				| NoSuchElementException ex) {
			throw JournalUnusableException
				.foreign("holds a change that this version refuses, " + change.kind() + " at " + change.at(), ex);
		}
	}

	/**
	 * Lets time pass until an instant. Time never runs backwards: an earlier instant
	 * changes nothing but what is due already.
	 */
	public void advanceTo(Instant instant) {
		Instant target = instant.truncatedTo(ChronoUnit.MILLIS);
		Instant end = target.isAfter(this.now) ? target : this.now;
		letAgentsSee();
		Optional<EventQueue.Happening> next = this.eventQueue.next(end);
		while (next.isPresent()) {
			this.now = next.get().at();
			next.get().action().run();
			letAgentsSee();
			next = this.eventQueue.next(end);
		}
		this.now = end;
	}

	ActiveFaultScript faults() {
		return this.faults;
	}

	private void letAgentsSee() {
		this.agents.see(this.regions.keySet(), this.now);
	}

	EventQueue agenda() {
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

	/** It is gone; CloudFormation still tells of it for a while. */
	void release(Stack stack) {
		Stacks all = stacks(stack.region());
		all.release(stack);
		this.eventQueue.schedule(this.now.plus(Stacks.DELETED_ARE_KEPT), stack.sequence(), EventQueue.AFTER_RESOURCES,
				() -> all.forget(stack));
	}

}
