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

import io.ssmsandbox.sandbox.BillableResources;
import org.springframework.stereotype.Component;

/**
 * Estimates what sandboxes cost.
 *
 * @see <a href="https://aws.amazon.com/privatelink/pricing/">PrivateLink pricing</a>
 * @see <a href="https://aws.amazon.com/ec2/pricing/on-demand/">EC2 on-demand pricing</a>
 * @see <a href="https://aws.amazon.com/ebs/pricing/">EBS pricing</a>
 */
@Component
public class CostEstimator {

	/** AWS's average number of hours in a month, for monthly prices. */
	private static final BigDecimal HOURS_OF_A_MONTH = BigDecimal.valueOf(730);

	private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

	/** EC2's minimum charge. */
	private static final Duration LEAST = Duration.ofMinutes(1);

	private final PriceList prices = PriceList.read();

	/**
	 * Estimates the cost of these resources.
	 * @param time how long the sandbox exists
	 */
	public CostEstimate estimate(BillableResources billableResources, Duration time) {
		return estimate(billableResources, BillableTime.whole(billableResources, time));
	}

	/**
	 * Estimates the cost so far.
	 * @param billableTime how long each resource existed
	 */
	public CostEstimate estimate(BillableResources billableResources, BillableTime billableTime) {
		Optional<UnitPrice> instance = this.prices.find(billableResources.region(), billableResources.instanceType());
		Optional<UnitPrice> endpoint = this.prices.find(billableResources.region(), PriceList.INTERFACE_ENDPOINT);
		Optional<UnitPrice> volume = this.prices.find(billableResources.region(), PriceList.VOLUME);
		List<CostLine> lines = new ArrayList<>();
		BigDecimal hours = billableTime.instance().isZero() ? BigDecimal.ZERO : hours(billableTime.instance());
		BigDecimal begun = billableTime.endpoints()
			.stream()
			.map(CostEstimator::hoursBegun)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		instance.ifPresent(
				(unitPrice) -> lines.add(line(CostItem.INSTANCE, 1, unitPrice.usd(), unitPrice.usd().multiply(hours))));
		endpoint.ifPresent((unitPrice) -> lines.add(line(CostItem.ENDPOINTS,
				billableResources.endpoints().interfaceEndpoints(), unitPrice.usd(), unitPrice.usd().multiply(begun))));
		volume.ifPresent((unitPrice) -> {
			BigDecimal perHour = unitPrice.usd().divide(HOURS_OF_A_MONTH, MathContext.DECIMAL64);
			BigDecimal size = BigDecimal.valueOf(billableResources.volumeSizeGiB());
			lines.add(line(CostItem.VOLUME, billableResources.volumeSizeGiB(), perHour,
					perHour.multiply(size).multiply(hours)));
		});
		Optional<LocalDate> found = Stream.of(instance, endpoint, volume)
			.flatMap(Optional::stream)
			.map(UnitPrice::found)
			.min(Comparator.naturalOrder());
		return new CostEstimate(billableTime.instance(), lines, found);
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
