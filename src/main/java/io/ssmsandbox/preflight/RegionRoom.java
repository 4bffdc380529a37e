package io.ssmsandbox.preflight;

import java.time.Duration;

import io.ssmsandbox.cloud.Allowance;
import io.ssmsandbox.cloud.Quota;
import io.ssmsandbox.cloud.Quotas;
import io.ssmsandbox.sandbox.Limit;
import io.ssmsandbox.sandbox.LimitExceeded;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Refuses launches that would only wait behind another one for a VPC that the region's
 * quota does not have.
 */
@Component
class RegionRoom {

	/** As long as the number of VPCs is remembered at most. */
	private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

	private final Quotas quotas;

	private final Sandboxes sandboxes;

	private final ApplicationEventPublisher publisher;

	RegionRoom(Quotas quotas, Sandboxes sandboxes, ApplicationEventPublisher publisher) {
		this.quotas = quotas;
		this.sandboxes = sandboxes;
		this.publisher = publisher;
	}

	/**
	 * Passes unless it is known that the region has no VPC left and a launch of this
	 * portal is under way there. AWS is not asked: what is not remembered counts as room.
	 * @throws LimitExceededException with {@link Limit#REGION_FULL}
	 */
	void require(String region) {
		this.quotas.remembered(region, Quota.VPCS)
			.filter((allowance) -> allowance.left() <= 0 && this.sandboxes.anyLaunching(region))
			.ifPresent((allowance) -> refuse(region, allowance));
	}

	private void refuse(String region, Allowance allowance) {
		this.publisher.publishEvent(new LimitExceeded(Limit.REGION_FULL));
		throw new LimitExceededException(Limit.REGION_FULL, allowance.limit(), RETRY_AFTER, region);
	}

}
