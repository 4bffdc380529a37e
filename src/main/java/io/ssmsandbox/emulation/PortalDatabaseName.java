package io.ssmsandbox.emulation;

import org.jspecify.annotations.Nullable;

/**
 * Names the database of the portal that an emulator runs inside, so that a person finds
 * it.
 */
final class PortalDatabaseName {

	private static final String H2_FILE = "jdbc:h2:file:";

	private PortalDatabaseName() {
	}

	/**
	 * The file of an H2 database, else its address without what may hold a password.
	 * @param url null when the portal has no setting for it
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
