package io.ssmsandbox.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;

import org.springframework.stereotype.Component;

/**
 * Queries the quotas of a region and their usage. Limits are cached for
 * {@code portal.aws.remember}, the usage for some seconds. Every method may throw
 * {@link AwsUnavailableException} when AWS cannot be reached, and
 * {@link AwsRefusedException} when AWS refuses.
 */
@Component
public class Quotas {

	private static final Duration FRESH = Duration.ofSeconds(15);

	/** The families that the quota of standard instances counts. */
	private static final Pattern STANDARD = Pattern.compile("[acdhimrtz][0-9].*");

	private final AwsClients clients;

	private final Stacks stacks;

	private final AnswerCache<Regional, Integer> limits;

	private final AnswerCache<Regional, Integer> uses;

	Quotas(AwsClients clients, Stacks stacks, PreflightThreads threads, AwsProperties properties, Clock clock) {
		this.clients = clients;
		this.stacks = stacks;
		this.limits = new AnswerCache<>(properties.remember(), clock, threads,
				(key) -> limit(clients, key.region(), key.quota()));
		this.uses = new AnswerCache<>(FRESH, clock, threads, (key) -> used(key.region(), key.quota()));
	}

	/**
	 * The usage of a region's quota, at most some seconds old.
	 */
	public QuotaUsage findUsage(String region, Quota quota) {
		Regional key = new Regional(region, quota);
		var limit = this.limits.startQuery(key);
		var used = this.uses.startQuery(key);
		return new QuotaUsage(quota, AnswerCache.await(used), AnswerCache.await(limit));
	}

	/**
	 * The same from the cache; makes no call.
	 */
	public Optional<QuotaUsage> findCachedUsage(String region, Quota quota) {
		Regional key = new Regional(region, quota);
		return this.uses.findCached(key)
			.flatMap((used) -> this.limits.findCached(key).map((limit) -> new QuotaUsage(quota, used, limit)));
	}

	/**
	 * The quota's value for the account.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetServiceQuota.html">GetServiceQuota</a>
	 */
	static int limit(AwsClients clients, String region, Quota quota) {
		return AwsExceptionTranslator.call("servicequotas:GetServiceQuota",
				() -> clients.serviceQuotas(region)
					.call("GetServiceQuota", Map.of("ServiceCode", quota.service(), "QuotaCode", quota.code()))
					.field("Quota")
					.flatMap((content) -> content.field("Value"))
					.map((value) -> (int) Double.parseDouble(value.asNumber()))
					.orElseThrow(() -> SdkClientException.create("its answer has no quota")));
	}

	private int used(String region, Quota quota) {
		return switch (quota) {
			case VPCS -> vpcs(region);
			case GATEWAY_ENDPOINTS -> gatewayEndpoints(region);
			case STACKS -> this.stacks.listExisting(region).size();
			case VCPUS -> vcpus(region);
		};
	}

	private int vpcs(String region) {
		return AwsExceptionTranslator.call("ec2:DescribeVpcs",
				() -> (int) this.clients.ec2(region).describeVpcsPaginator().vpcs().stream().count());
	}

	private int gatewayEndpoints(String region) {
		Filter gateways = Filter.builder().name("vpc-endpoint-type").values("Gateway").build();
		return AwsExceptionTranslator.call("ec2:DescribeVpcEndpoints",
				() -> (int) this.clients.ec2(region)
					.describeVpcEndpointsPaginator((request) -> request.filters(gateways))
					.vpcEndpoints()
					.stream()
					.count());
	}

	private int vcpus(String region) {
		Filter running = Filter.builder().name("instance-state-name").values("pending", "running").build();
		return AwsExceptionTranslator.call("ec2:DescribeInstances",
				() -> this.clients.ec2(region)
					.describeInstancesPaginator((request) -> request.filters(running))
					.reservations()
					.stream()
					.flatMap((reservation) -> reservation.instances().stream())
					.filter(Quotas::isStandard)
					.mapToInt((instance) -> instance.cpuOptions().coreCount() * instance.cpuOptions().threadsPerCore())
					.sum());
	}

	/** Spot instances have a quota of their own. */
	private static boolean isStandard(Instance instance) {
		return instance.instanceLifecycle() == null && STANDARD.matcher(instance.instanceTypeAsString()).matches();
	}

	private record Regional(String region, Quota quota) {
	}

}
