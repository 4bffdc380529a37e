package io.ssmsandbox.pages;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the sandbox list.
 */
enum SandboxFilter {

	/** All sandboxes that may still have resources in AWS, and the failed ones. */
	ACTIVE("active", EnumSet.complementOf(EnumSet.of(SandboxState.TORN_DOWN))),

	READY("ready", EnumSet.of(SandboxState.READY)),

	MOVING("in-progress",
			EnumSet.of(SandboxState.REQUESTED, SandboxState.LAUNCHING, SandboxState.CONNECTING,
					SandboxState.TEARING_DOWN)),

	FAILED("failed", EnumSet.of(SandboxState.LAUNCH_FAILED, SandboxState.TEARDOWN_FAILED)),

	TORN_DOWN("torn-down", EnumSet.of(SandboxState.TORN_DOWN)),

	ALL("all", EnumSet.noneOf(SandboxState.class));

	private final String wireName;

	private final Set<SandboxState> states;

	SandboxFilter(String wireName, Set<SandboxState> states) {
		this.wireName = wireName;
		this.states = states;
	}

	/**
	 * Returns the filter with that name; the active ones if the name is unknown.
	 */
	static SandboxFilter of(@Nullable String wireName) {
		return Optional.ofNullable(wireName)
			.flatMap((name) -> Arrays.stream(values()).filter((filter) -> filter.wireName.equals(name)).findFirst())
			.orElse(ACTIVE);
	}

	/**
	 * Returns the name in the page's address.
	 */
	public String wireName() {
		return this.wireName;
	}

	/**
	 * Returns the states to show; empty means any state.
	 */
	Set<SandboxState> states() {
		return Set.copyOf(this.states);
	}

}
