package io.ssmsandbox.sandbox;

import javax.sql.DataSource;

class H2ExpectedStacksTests extends ExpectedStacksContract {

	@Override
	DataSource dataSource() {
		return SandboxesInMemory.database();
	}

}
