package io.ssmsandbox.faults;

/** Where an installation keeps its rows, and what of it is one process. */
enum Layout {

	/** An H2 file, and an emulated AWS that dies with the portal. */
	H2_ONE_PROCESS,
	/** An H2 file, and an emulated AWS that goes on, as AWS would. */
	H2_AWS_APART,
	/** PostgreSQL, and an emulated AWS that goes on. */
	POSTGRES;

	boolean awsApart() {
		return this != H2_ONE_PROCESS;
	}

}
