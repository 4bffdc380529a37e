package io.ssmsandbox.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;

import org.springframework.stereotype.Component;

/**
 * Formats amounts of US dollars. Templates use this bean by its name.
 */
@Component("money")
class MoneyFormat {

	private static final Currency USD = Currency.getInstance("USD");

	private static final BigDecimal CENT = new BigDecimal("0.01");

	private final PageMessages messages;

	MoneyFormat(PageMessages messages) {
		this.messages = messages;
	}

	/**
	 * Formats an amount to the cent.
	 */
	public String sum(BigDecimal usd) {
		boolean under = usd.signum() > 0 && usd.compareTo(CENT) < 0;
		return under ? this.messages.of("money.under", format(CENT, 2)) : format(usd, 2);
	}

	/**
	 * Formats an hourly price, which is often a few cents.
	 */
	public String rate(BigDecimal usd) {
		return format(usd, 4);
	}

	private String format(BigDecimal usd, int digits) {
		NumberFormat format = NumberFormat.getCurrencyInstance(this.messages.language().locale());
		format.setCurrency(USD);
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(digits);
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format.format(usd);
	}

}
