package io.ssmsandbox.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.template.RenderedTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of all sandboxes. The database is the only source of truth: when a
 * method returns, its change is committed.
 */
@Component
public class Sandboxes {

	private static final Logger log = LoggerFactory.getLogger(Sandboxes.class);

	private static final int MAX_TRIES = 20;

	private final JdbcClient jdbc;

	private final Timeline timeline;

	private final IdempotencyKeys keys;

	private final Accounts accounts;

	private final StoredTemplates storedTemplates;

	private final StoredReceipts storedReceipts;

	private final LaunchLimits limits;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher publisher;

	private final Clock clock;

	Sandboxes(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher publisher,
			LimitProperties limits, Clock clock) {
		this.jdbc = jdbc;
		this.timeline = new Timeline(jdbc);
		this.keys = new IdempotencyKeys(jdbc);
		this.accounts = new Accounts(jdbc);
		this.storedTemplates = new StoredTemplates(jdbc);
		this.storedReceipts = new StoredReceipts(jdbc);
		this.limits = new LaunchLimits(jdbc, limits);
		this.transaction = transaction;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Stores a new request with its rendered template and, through
	 * {@link SandboxRequested}, its task, in one transaction.
	 * @param resources how many resources the stack will have
	 * @throws PrefixTakenException when a live sandbox of the region has the prefix
	 */
	public Sandbox request(SandboxId id, LaunchRequest request, RenderedTemplate template, int resources) {
		return request(id, request, template, resources, null);
	}

	/**
	 * Stores a new request and its idempotency key, if there is one.
	 * @throws IdempotencyKeyTakenException when a request with this key is stored already
	 * @throws IdempotencyKeyInFlightException when a concurrent request with this key
	 * does not finish in time
	 * @throws PrefixTakenException when a live sandbox of the region has the prefix
	 * @throws LimitExceededException when a limit is reached
	 */
	public Sandbox request(SandboxId id, LaunchRequest request, RenderedTemplate template, int resources,
			@Nullable IdempotencyKey key) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Sandbox sandbox = Sandbox.request(id, request, resources, now);
		// The account and the template are stored outside the transaction and stay even
		// if the request fails, so no request waits for another.
		UUID owner = this.accounts.findOrCreateId(request.owner(), now);
		this.storedTemplates.store(template, now);
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.limits.admit(request, owner, now);
				insert(SandboxRow.write(sandbox.data(), owner, template));
				if (key != null) {
					this.keys.store(key, this.accounts.findOrCreateId(key.owner(), now), id);
				}
				this.timeline.append(id, sandbox.newEvents());
				this.publisher.publishEvent(new SandboxRequested(id));
				this.publisher.publishEvent(new SandboxChanged(id, sandbox.lastSequence()));
			});
		}
		catch (DuplicateKeyException ex) {
			throw new PrefixTakenException(request.prefix(), request.placement().region());
		}
		catch (LimitExceededException ex) {
			this.publisher.publishEvent(new RequestLimited(ex.limitKind()));
			throw ex;
		}
		logTransitions(sandbox);
		return sandbox;
	}

	/**
	 * Changes a sandbox: loads it, applies the change, saves it with its new events.
	 * After a concurrent update, the method loads the sandbox and applies the change
	 * again, so the change must be free of side effects.
	 * @return the saved sandbox
	 * @throws SandboxNotFoundException when no sandbox has this id
	 */
	public Sandbox update(SandboxId id, UnaryOperator<Sandbox> change) {
		for (int tries = 0; tries < MAX_TRIES; tries++) {
			Optional<Sandbox> saved = this.transaction.execute((status) -> tryUpdate(id, change));
			if (saved.isPresent()) {
				logTransitions(saved.get());
				return saved.get();
			}
		}
		throw new OptimisticLockingFailureException("Sandbox " + id + " was updated concurrently too often");
	}

	private Optional<Sandbox> tryUpdate(SandboxId id, UnaryOperator<Sandbox> change) {
		Sandbox before = Sandbox.restore(findData(id).orElseThrow(() -> new SandboxNotFoundException(id.toString())),
				this.timeline);
		Sandbox after = change.apply(before);
		if (after == before) {
			return Optional.of(before);
		}
		SandboxData data = after.data().withVersion(before.version() + 1);
		if (!save(data, before.version())) {
			return Optional.empty();
		}
		this.timeline.append(id, after.newEvents());
		if (after.state() == SandboxState.TORN_DOWN && before.state() != SandboxState.TORN_DOWN) {
			this.storedReceipts.add(Receipt.of(after, readTimeline(after)));
		}
		this.publisher.publishEvent(new SandboxChanged(id, data.lastSequence()));
		if (after.state() != before.state()) {
			this.publisher.publishEvent(new StateEntered(before.state(), after));
		}
		return Optional.of(after.saved(data));
	}

	private static void logTransitions(Sandbox sandbox) {
		for (SandboxEvent event : sandbox.newEvents()) {
			if (event instanceof PhaseEntered entered) {
				log.info("Sandbox {} ({}) is {}{}", sandbox.id(), sandbox.stack().label(), entered.phase(),
						describe(entered.reason()));
			}
		}
	}

	private static String describe(StatusReason reason) {
		Cause cause = reason.cause();
		String detail = (cause != null && cause.detail() != null) ? " (" + cause.detail() + ")" : "";
		return reason.inEnglish().map((text) -> ": " + text + detail).orElse("");
	}

	/**
	 * Finds the sandbox that was created by the request with this key.
	 * @throws IdempotencyKeyReusedException when the key was used for a different request
	 */
	public Optional<Sandbox> findByKey(IdempotencyKey key) {
		return this.keys.findSandbox(key).map(this::get);
	}

	public Optional<Sandbox> find(SandboxId id) {
		return findData(id).map((data) -> Sandbox.restore(data, this.timeline));
	}

	/**
	 * Finds the live sandbox with a prefix in a region; empty when the prefix is free.
	 */
	public Optional<Sandbox> findActiveByPrefix(String region, Prefix prefix) {
		return this.jdbc.sql(SandboxRow.SELECT + " where s.live_key = :key")
			.param("key", SandboxRow.liveKey(region, prefix))
			.query((row, number) -> Sandbox.restore(SandboxRow.read(row), this.timeline))
			.optional();
	}

	/**
	 * Returns the sandbox with this id.
	 * @throws SandboxNotFoundException when no sandbox has this id
	 */
	public Sandbox get(SandboxId id) {
		return find(id).orElseThrow(() -> new SandboxNotFoundException(id.toString()));
	}

	/**
	 * The template and the parameters for CreateStack. They are long, so they are loaded
	 * separately from the sandbox.
	 * @throws SandboxNotFoundException when no sandbox has this id
	 * @throws SandboxRetiredException when the template was deleted after the retention
	 * time
	 */
	public RenderedTemplate template(SandboxId id) {
		return this.storedTemplates.find(id).orElseThrow(() -> new SandboxRetiredException(get(id).id()));
	}

	/**
	 * Returns the receipt of a sandbox that is torn down.
	 * @throws NoReceiptYetException when it is not torn down
	 */
	public Receipt receipt(Sandbox sandbox) {
		return this.storedReceipts.get(sandbox);
	}

	/**
	 * The events of a sandbox after a sequence number, oldest first.
	 */
	public List<SandboxEvent> events(SandboxId id, long after, int limit) {
		return this.timeline.read(id, after, limit);
	}

	/**
	 * All events of a sandbox up to its last sequence number, oldest first; none when it
	 * is retired.
	 */
	public List<SandboxEvent> readTimeline(Sandbox sandbox) {
		return events(sandbox.id(), 0, Math.toIntExact(sandbox.lastSequence()));
	}

	/**
	 * When a sandbox last entered a state. Later events of the same state do not count.
	 */
	public Optional<Instant> enteredAt(SandboxId id, SandboxState state) {
		return this.timeline.enteredAt(id, state);
	}

	/**
	 * The AWS ids of the stored stack events.
	 */
	public Set<String> stackEventIds(SandboxId id) {
		return this.timeline.eventIds(id);
	}

	/**
	 * Returns one page of the sandboxes that match a query, newest first.
	 */
	public SandboxPage list(SandboxQuery query) {
		SandboxListSql listing = SandboxListSql.of(query);
		List<Sandbox> found = this.jdbc.sql(listing.sql())
			.params(listing.params())
			.query((row, number) -> Sandbox.restore(SandboxRow.read(row), this.timeline))
			.list();
		return SandboxPage.of(found, query.limit());
	}

	/**
	 * The number of sandboxes in each state.
	 */
	public Map<SandboxState, Long> countByState() {
		Map<SandboxState, Long> counts = new HashMap<>();
		this.jdbc.sql("select state, count(*) as number from sandbox group by state").query((row) -> {
			counts.put(SandboxState.valueOf(row.getString("state")), row.getLong("number"));
		});
		return counts;
	}

	/**
	 * Whether any sandbox in a region waits for its stack to be created.
	 */
	public boolean hasLaunching(String region) {
		return this.jdbc
			.sql("select 1 from sandbox where state in ('REQUESTED', 'LAUNCHING') and region = :region"
					+ " fetch first 1 rows only")
			.param("region", region)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/**
	 * The current version of each of these sandboxes, for viewers that may have missed a
	 * {@link SandboxChanged} event.
	 */
	public Map<SandboxId, Long> findVersions(Collection<SandboxId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<SandboxId, Long> versions = new HashMap<>();
		this.jdbc.sql("select id, version from sandbox where id in (:ids)")
			.param("ids", ids.stream().map(SandboxId::value).collect(Collectors.toList()))
			.query((row) -> {
				versions.put(new SandboxId(row.getObject("id", UUID.class)), row.getLong("version"));
			});
		return versions;
	}

	private Optional<SandboxData> findData(SandboxId id) {
		return this.jdbc.sql(SandboxRow.SELECT + " where s.id = :id")
			.param("id", id.value())
			.query((row, number) -> SandboxRow.read(row))
			.optional();
	}

	private void insert(Map<String, @Nullable Object> row) {
		String columns = String.join(", ", row.keySet());
		String values = row.keySet().stream().map((column) -> ":" + column).collect(Collectors.joining(", "));
		this.jdbc.sql("insert into sandbox (" + columns + ") values (" + values + ")").params(row).update();
	}

	private boolean save(SandboxData data, long expectedVersion) {
		Map<String, @Nullable Object> row = SandboxRow.changes(data);
		String assignments = row.keySet()
			.stream()
			.map((column) -> column + " = :" + column)
			.collect(Collectors.joining(", "));
		return this.jdbc.sql("update sandbox set " + assignments + " where id = :id and version = :expectedVersion")
			.params(row)
			.param("id", data.id().value())
			.param("expectedVersion", expectedVersion)
			.update() == 1;
	}

}
