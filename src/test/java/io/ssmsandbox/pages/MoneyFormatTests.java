package io.ssmsandbox.pages;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyFormatTests {

	private final MoneyFormat moneyFormat = new MoneyFormat(TestWords.in(Locale.ENGLISH));

	@Test
	void writesSumsToTheCentAndRatesFiner() {
		assertThat(this.moneyFormat.sum(new BigDecimal("1234.5678"))).isEqualTo("$1,234.57");
		assertThat(this.moneyFormat.rate(new BigDecimal("0.08425205"))).isEqualTo("$0.0843");
		assertThat(this.moneyFormat.rate(new BigDecimal("0.1"))).isEqualTo("$0.10");
	}

	@Test
	void doesNotCallALittleNothing() {
		assertThat(this.moneyFormat.sum(new BigDecimal("0.004"))).isEqualTo("under $0.01");
		assertThat(this.moneyFormat.sum(BigDecimal.ZERO)).isEqualTo("$0.00");
	}

	@Test
	void writesDollarsInJapaneseToo() {
		MoneyFormat japanese = new MoneyFormat(TestWords.in(Locale.JAPANESE));

		assertThat(japanese.sum(new BigDecimal("0.68"))).isEqualTo("$0.68");
	}

}
