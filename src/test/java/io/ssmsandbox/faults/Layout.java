package io.ssmsandbox.faults;

/** The database and the processes of an installation. */
enum Layout {

	/** An H2 file, and an emulated AWS in the portal's process. */
	H2_ONE_PROCESS,
	/** An H2 file, and an emulated AWS in a separate process. */
	H2_AWS_APART,
	/** PostgreSQL, and an emulated AWS in a separate process. */
	POSTGRES;

	boolean awsApart() {
		return this != H2_ONE_PROCESS;
	}

}
