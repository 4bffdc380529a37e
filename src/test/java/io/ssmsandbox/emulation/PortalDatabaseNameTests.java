package io.ssmsandbox.emulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PortalDatabaseNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			jdbc:h2:file:./data/portal;MODE=PostgreSQL    | ./data/portal.mv.db
			jdbc:h2:mem:portal;MODE=PostgreSQL            | jdbc:h2:mem:portal
			jdbc:postgresql://db:5432/portal?password=s3  | jdbc:postgresql://db:5432/portal
			jdbc:postgresql://portal:s3cret@db:5432/portal | jdbc:postgresql://db:5432/portal
			""")
	void namesTheFileOrTheAddressWithoutPassword(String url, String name) {
		assertThat(PortalDatabaseName.named(url)).isEqualTo("the portal's database " + name);
	}

	@Test
	void namesADatabaseWithoutAddress() {
		assertThat(PortalDatabaseName.named(null)).isEqualTo("the portal's database");
	}

}
