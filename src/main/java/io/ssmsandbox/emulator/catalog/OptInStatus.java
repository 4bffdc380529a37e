package io.ssmsandbox.emulator.catalog;

import java.util.Arrays;

/**
 * Whether an account may call a region, with EC2's names. The emulated account has not
 * opted in to any region.
 */
public enum OptInStatus {

	OPT_IN_NOT_REQUIRED("opt-in-not-required"), NOT_OPTED_IN("not-opted-in");

	private final String wireName;

	OptInStatus(String wireName) {
		this.wireName = wireName;
	}

	public String wireName() {
		return this.wireName;
	}

	static OptInStatus of(String wireName) {
		return Arrays.stream(values())
			.filter((status) -> status.wireName.equals(wireName))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Unknown opt-in status '" + wireName + "'"));
	}

}
