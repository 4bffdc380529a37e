package io.ssmsandbox.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.journal.JournalRecord;
import io.ssmsandbox.emulator.resource.ResourceTypes;
import io.ssmsandbox.emulator.stack.DeletionOptions;
import io.ssmsandbox.emulator.stack.OnStackFailure;
import io.ssmsandbox.emulator.stack.StackRequest;

/**
 * A world in real time with two resource types, {@code Test::Thing} and
 * {@code Test::EarlyThing}. Dependants may use the latter before it is complete.
 */
final class TestWorld {

	static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	static final String REGION = "ap-northeast-1";

	private static final AwsCatalog CATALOG = AwsCatalog.load();

	final List<JournalRecord> remembered = new ArrayList<>();

	final WorldResource things = new WorldResource("Test::Thing", false);

	final WorldResource earlyThings = new WorldResource("Test::EarlyThing", true);

	final World world;

	TestWorld() {
		this(new WorldSettings(1, 5));
	}

	TestWorld(WorldSettings settings) {
		this.world = new World("test-world", START, CATALOG, new ResourceTypes(List.of(this.things, this.earlyThings)),
				settings, this.remembered::add);
	}

	/** Returns another world that has replayed this one's changes. */
	TestWorld reborn(WorldSettings settings) {
		TestWorld reborn = new TestWorld(settings);
		reborn.world.replay(this.remembered);
		reborn.world.advanceTo(this.world.now());
		return reborn;
	}

	Stack create(String name, String resources) {
		return create(name, OnStackFailure.ROLLBACK, resources);
	}

	Stack create(String name, OnStackFailure onStackFailure, String resources) {
		return create(name, onStackFailure, null, resources);
	}

	Stack create(String name, OnStackFailure onStackFailure, Integer timeoutInMinutes, String resources) {
		return createFrom(name, onStackFailure, timeoutInMinutes, "Resources:\n" + resources.indent(2));
	}

	Stack createFrom(String name, String template) {
		return createFrom(name, OnStackFailure.ROLLBACK, null, template);
	}

	private Stack createFrom(String name, OnStackFailure onStackFailure, Integer timeoutInMinutes, String template) {
		return this.world.createStack(new StackRequest(REGION, name, template, Map.of(), Map.of("team", "blue"),
				List.of(), onStackFailure, false, timeoutInMinutes, "token-of-" + name, false, null));
	}

	void delete(Stack stack) {
		delete(stack, DeletionOptions.PLAIN);
	}

	void delete(Stack stack, DeletionOptions options) {
		this.world.deleteStack(stack, options, "deletion-token-" + this.remembered.size());
	}

	void pass(long seconds) {
		this.world.advanceTo(this.world.now().plusSeconds(seconds));
	}

	/** Returns one line per event: seconds since the start, resource, status, reason. */
	static List<String> history(Stack stack) {
		return stack.events().stream().map((event) -> {
			String seconds = String.valueOf(Duration.between(START, event.timestamp()).toMillis() / 1000.0);
			String detail = (event.detailedStatus() != null) ? " " + event.detailedStatus() : "";
			String reason = (event.reason() != null) ? ": " + event.reason() : "";
			return seconds + " " + event.logicalId() + " " + event.status() + detail + reason;
		}).toList();
	}

}
