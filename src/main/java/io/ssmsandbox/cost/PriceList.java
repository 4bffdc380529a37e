package io.ssmsandbox.cost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Reads the known prices from {@code prices.csv}. The portal does not ask AWS, because
 * its price list API needs extra permissions and prices change rarely. A price that is
 * not in the list is unknown and never guessed.
 */
final class PriceList {

	static final String INTERFACE_ENDPOINT = "interface-endpoint";

	/** The volume type in the template. */
	static final String VOLUME = "gp3";

	private static final int FIELDS = 6;

	private final Map<Key, UnitPrice> prices;

	private PriceList(Map<Key, UnitPrice> prices) {
		this.prices = prices;
	}

	static PriceList read() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new ClassPathResource("prices.csv").getInputStream(), StandardCharsets.UTF_8))) {
			return new PriceList(lines.lines()
				.skip(1)
				.map((line) -> line.split(",", FIELDS))
				.collect(Collectors.toMap((fields) -> new Key(fields[0], fields[1]), PriceList::price)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static UnitPrice price(String[] fields) {
		return new UnitPrice(new BigDecimal(fields[2]), LocalDate.parse(fields[4]));
	}

	/**
	 * Finds the price of an item; empty when it is unknown.
	 * @param item an instance type, or one of the names above
	 */
	Optional<UnitPrice> find(String region, String item) {
		return Optional.ofNullable(this.prices.get(new Key(region, item)));
	}

	private record Key(String region, String item) {
	}

}
