package io.ssmsandbox.emulation;

import org.jspecify.annotations.Nullable;

/**
 * Describes the portal's database for the emulator, so that a user finds it.
 */
final class PortalDatabaseName {

	private static final String H2_FILE = "jdbc:h2:file:";

	private PortalDatabaseName() {
	}

	/**
	 * Returns the file of an H2 database, otherwise the URL without the parts that may
	 * hold a password.
	 * @param url {@code null} when the portal has no setting for it
	 */
	static String named(@Nullable String url) {
		if (url == null) {
			return "the portal's database";
		}
		String address = url.split("[?;]", 2)[0].replaceFirst("//[^/]*@", "//");
		return "the portal's database "
				+ (address.startsWith(H2_FILE) ? address.substring(H2_FILE.length()) + ".mv.db" : address);
	}

}
