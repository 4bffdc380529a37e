package io.ssmsandbox.sandbox;

import javax.sql.DataSource;

class H2StackLedgerTests extends ExpectedStacksContract {

	@Override
	DataSource dataSource() {
		return SandboxesInMemory.database();
	}

}
