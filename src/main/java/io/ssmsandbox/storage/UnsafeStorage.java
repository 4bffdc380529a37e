package io.ssmsandbox.storage;

/**
 * The H2 database acknowledges commits before they are on disk.
 */
class UnsafeStorage extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	UnsafeStorage() {
		super("The H2 database delays its writes, so a crash would lose requests that were acknowledged. "
				+ "Add ;WRITE_DELAY=0 to spring.datasource.url.");
	}

}
