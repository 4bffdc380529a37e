package io.ssmsandbox.emulator.wire;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks whether a {@code Host} header names this machine. A page in a browser can make
 * its own host name resolve to the loopback address, but cannot change this header.
 */
final class LoopbackHost {

	private static final Pattern LOOPBACK = Pattern
		.compile("(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?");

	private LoopbackHost() {
	}

	static boolean isNamedBy(String host) {
		return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
	}

}
