package io.ssmsandbox.preflight;

import java.time.Duration;

import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.aws.QuotaUsage;
import io.ssmsandbox.aws.Quotas;
import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.LimitKind;
import io.ssmsandbox.sandbox.RequestLimited;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Rejects a launch when the region's VPC quota is used up and another launch is in
 * progress there.
 */
@Component
class RegionRoom {

	/** The longest time that the number of VPCs is cached. */
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
	 * Rejects the launch when the cache says that the region has no VPC left and a launch
	 * of this portal is in progress there. Makes no call: an uncached quota counts as
	 * room.
	 * @throws LimitExceededException with {@link LimitKind#REGION_FULL}
	 */
	void require(String region) {
		this.quotas.findCachedUsage(region, Quota.VPCS)
			.filter((quotaUsage) -> quotaUsage.left() <= 0 && this.sandboxes.hasLaunching(region))
			.ifPresent((quotaUsage) -> reject(region, quotaUsage));
	}

	private void reject(String region, QuotaUsage quotaUsage) {
		this.publisher.publishEvent(new RequestLimited(LimitKind.REGION_FULL));
		throw new LimitExceededException(LimitKind.REGION_FULL, quotaUsage.limit(), RETRY_AFTER, region);
	}

}
