package io.ssmsandbox.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import io.ssmsandbox.template.TemplateOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that every price names its source and the day on which it was copied.
 */
class PriceListTests {

	private List<String[]> rows;

	@BeforeEach
	void read() throws IOException {
		List<String> lines = Files.readAllLines(Path.of("src/main/resources/prices.csv"));
		assertThat(lines.get(0)).isEqualTo("region,item,usd,unit,found,source");
		this.rows = lines.stream().skip(1).map((line) -> line.split(",", 6)).toList();
	}

	@Test
	void namesAPlaceADayAndASourceInEachLine() {
		assertThat(this.rows).hasSizeGreaterThan(100).allSatisfy((row) -> {
			assertThat(row[0]).matches("[a-z]{2}-[a-z]+-\\d");
			assertThat(row[2]).matches("0\\.\\d+");
			assertThat(LocalDate.parse(row[4])).isBeforeOrEqualTo(LocalDate.now());
			assertThat(row[5]).isNotBlank();
		});
	}

	@Test
	void hasNoUnusedPrices() {
		assertThat(this.rows).allSatisfy((row) -> {
			switch (row[1]) {
				case PriceList.INTERFACE_ENDPOINT -> assertThat(row[3]).isEqualTo("hour");
				case PriceList.VOLUME -> assertThat(row[3]).isEqualTo("GB-month");
				default -> {
					assertThat(TemplateOptions.isInstanceType(row[1])).as(row[1]).isTrue();
					assertThat(row[3]).isEqualTo("hour");
				}
			}
		});
	}

	@Test
	void findsEachOfThem() {
		PriceList prices = PriceList.read();

		assertThat(this.rows).allSatisfy(
				(row) -> assertThat(prices.find(row[0], row[1]).orElseThrow().usd()).isEqualByComparingTo(row[2]));
	}

}
