package io.ssmsandbox.cost;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a sandbox costs for a time, in US dollars and by list prices.
 *
 * @param time for how long it stands
 * @param lines what is known, in the order of {@link CostItem}
 * @param found when the prices were copied, the longest ago of them; empty when none is
 * known
 */
public record CostEstimate(Duration time, List<CostLine> lines, Optional<LocalDate> found) {

	public CostEstimate {
		lines = List.copyOf(lines);
	}

	/**
	 * Whether every price is known. A sum without one of them would be too low, so there
	 * is none.
	 */
	public boolean known() {
		return this.lines.size() == CostItem.values().length;
	}

	/**
	 * All of it for one hour; empty unless every price is known.
	 */
	public Optional<BigDecimal> perHour() {
		return sum(CostLine::perHour);
	}

	/**
	 * All of it for the whole time; empty unless every price is known.
	 */
	public Optional<BigDecimal> total() {
		return sum(CostLine::total);
	}

	private Optional<BigDecimal> sum(Function<CostLine, BigDecimal> part) {
		return known() ? Optional.of(this.lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add))
				: Optional.empty();
	}

}
