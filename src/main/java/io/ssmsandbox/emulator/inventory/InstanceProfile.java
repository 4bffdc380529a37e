package io.ssmsandbox.emulator.inventory;

import java.time.Instant;
import java.util.List;

/**
 * An IAM instance profile, which gives a role to an instance.
 *
 * @param id {@code AIPA...}
 * @param path begins and ends with a slash
 * @param roleNames at most one role
 * @param propagated whether EC2 can already use it
 */
public record InstanceProfile(String name, String arn, String id, String path, List<String> roleNames,
		Instant createdAt, boolean propagated) {

	public InstanceProfile {
		roleNames = List.copyOf(roleNames);
	}

	/** Returns the profile without its role. */
	public InstanceProfile empty() {
		return new InstanceProfile(this.name, this.arn, this.id, this.path, List.of(), this.createdAt, this.propagated);
	}

	public InstanceProfile becomePropagated() {
		return new InstanceProfile(this.name, this.arn, this.id, this.path, this.roleNames, this.createdAt, true);
	}

}
