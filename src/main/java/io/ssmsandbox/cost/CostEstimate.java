package io.ssmsandbox.cost;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The estimated cost of a sandbox for a time, in US dollars at list prices.
 *
 * @param time how long the sandbox exists
 * @param lines the known parts, in the order of {@link CostItem}
 * @param found the oldest date on which a price was copied; empty when no price is known
 */
public record CostEstimate(Duration time, List<CostLine> lines, Optional<LocalDate> found) {

	public CostEstimate {
		lines = List.copyOf(lines);
	}

	/**
	 * Whether every price is known. Otherwise there is no sum, because it would be too
	 * low.
	 */
	public boolean known() {
		return this.lines.size() == CostItem.values().length;
	}

	/**
	 * The sum for one hour; empty unless every price is known.
	 */
	public Optional<BigDecimal> perHour() {
		return sum(CostLine::perHour);
	}

	/**
	 * The sum for the whole time; empty unless every price is known.
	 */
	public Optional<BigDecimal> total() {
		return sum(CostLine::total);
	}

	private Optional<BigDecimal> sum(Function<CostLine, BigDecimal> part) {
		return known() ? Optional.of(this.lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add))
				: Optional.empty();
	}

}
