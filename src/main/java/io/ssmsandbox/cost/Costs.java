package io.ssmsandbox.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.ssmsandbox.sandbox.Billed;
import org.springframework.stereotype.Component;

/**
 * Estimates what sandboxes cost.
 *
 * @see <a href="https://aws.amazon.com/privatelink/pricing/">PrivateLink pricing</a>
 * @see <a href="https://aws.amazon.com/ec2/pricing/on-demand/">EC2 on-demand pricing</a>
 * @see <a href="https://aws.amazon.com/ebs/pricing/">EBS pricing</a>
 */
@Component
public class Costs {

	/** How AWS turns the price of a month into that of an hour, on the average. */
	private static final BigDecimal HOURS_OF_A_MONTH = BigDecimal.valueOf(730);

	private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

	/** What EC2 bills at least. */
	private static final Duration LEAST = Duration.ofMinutes(1);

	private final PriceList prices = PriceList.read();

	/**
	 * What a sandbox of this make costs.
	 * @param time for how long it stands
	 */
	public Estimate of(Billed billed, Duration time) {
		return of(billed, Usage.whole(billed, time));
	}

	/**
	 * What a sandbox of this make has cost.
	 * @param usage for how long what of it stood
	 */
	public Estimate of(Billed billed, Usage usage) {
		Optional<Price> instance = this.prices.find(billed.region(), billed.instanceType());
		Optional<Price> endpoint = this.prices.find(billed.region(), PriceList.INTERFACE_ENDPOINT);
		Optional<Price> volume = this.prices.find(billed.region(), PriceList.VOLUME);
		List<CostLine> lines = new ArrayList<>();
		BigDecimal hours = usage.instance().isZero() ? BigDecimal.ZERO : hours(usage.instance());
		BigDecimal begun = usage.endpoints().stream().map(Costs::hoursBegun).reduce(BigDecimal.ZERO, BigDecimal::add);
		instance.ifPresent((price) -> lines.add(line(CostItem.INSTANCE, 1, price.usd(), price.usd().multiply(hours))));
		endpoint.ifPresent((price) -> lines.add(line(CostItem.ENDPOINTS, billed.endpoints().interfaceEndpoints(),
				price.usd(), price.usd().multiply(begun))));
		volume.ifPresent((price) -> {
			BigDecimal perHour = price.usd().divide(HOURS_OF_A_MONTH, MathContext.DECIMAL64);
			BigDecimal size = BigDecimal.valueOf(billed.volumeSizeGiB());
			lines.add(line(CostItem.VOLUME, billed.volumeSizeGiB(), perHour, perHour.multiply(size).multiply(hours)));
		});
		Optional<LocalDate> found = Stream.of(instance, endpoint, volume)
			.flatMap(Optional::stream)
			.map(Price::found)
			.min(Comparator.naturalOrder());
		return new Estimate(usage.instance(), lines, found);
	}

	private static CostLine line(CostItem item, int count, BigDecimal price, BigDecimal total) {
		return new CostLine(item, count, price.multiply(BigDecimal.valueOf(count)), total);
	}

	private static BigDecimal hoursBegun(Duration time) {
		return BigDecimal.valueOf(time.plusHours(1).minusNanos(1).toHours());
	}

	private static BigDecimal hours(Duration stood) {
		Duration time = (stood.compareTo(LEAST) < 0) ? LEAST : stood;
		return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_OF_AN_HOUR, MathContext.DECIMAL64);
	}

}
