package io.ssmsandbox.provisioning;

import java.time.Duration;

import io.ssmsandbox.cloud.AwsConnection;
import io.ssmsandbox.cloud.CallPriority;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.Watchers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How soon to look at a sandbox again.
 */
@Component
class Pace {

	/** While an answer that may never come is waited for. */
	static final Duration SLOW = Duration.ofSeconds(30);

	private final ProvisioningProperties properties;

	private final boolean emulated;

	private final ObjectProvider<Watchers> watchers;

	Pace(ProvisioningProperties properties, AwsConnection connection, ObjectProvider<Watchers> watchers) {
		this.properties = properties;
		this.emulated = connection.emulated();
		this.watchers = watchers;
	}

	/**
	 * The pause while AWS works on the sandbox.
	 */
	Duration moving(SandboxId id) {
		if (this.emulated) {
			return this.properties.emulated();
		}
		return isWatched(id) ? this.properties.watched() : this.properties.unwatched();
	}

	/**
	 * How urgent a look at a sandbox is beside those at others of its region.
	 */
	CallPriority priority(Sandbox sandbox) {
		boolean wantsChange = switch (sandbox.state()) {
			case REQUESTED -> true;
			case TEARING_DOWN -> sandbox.milestones().teardownAttempts() == 0;
			case LAUNCHING, CONNECTING, READY, LAUNCH_FAILED, TEARDOWN_FAILED, TORN_DOWN -> false;
		};
		if (wantsChange) {
			return CallPriority.CHANGE;
		}
		return isWatched(sandbox.id()) ? CallPriority.FOLLOW : CallPriority.CHECK;
	}

	boolean isWatched(SandboxId id) {
		return this.watchers.stream().anyMatch((some) -> some.anyFor(id));
	}

	/**
	 * The pause while nothing is expected to happen.
	 */
	Duration resting() {
		return this.properties.readyCheck();
	}

}
