package io.ssmsandbox.aws;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;

import io.ssmsandbox.aws.RegionQueries.Processors;
import io.ssmsandbox.aws.RegionQueries.RegionalType;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Finds the regions that the account may use, and what they offer. Responses are cached
 * for {@code portal.aws.remember}; without a cached response the caller waits for AWS.
 * Every method may throw {@link AwsUnavailableException} when AWS cannot be reached, and
 * {@link AwsRefusedException} when AWS refuses.
 */
@Component
public class Regions implements DisposableBean {

	private static final int THREADS = 32;

	private final ThreadPoolExecutor executor;

	private final AnswerCache<String, List<AwsRegion>> regions;

	private final AnswerCache<String, Map<String, String>> zones;

	private final AnswerCache<String, Map<String, Set<String>>> endpointServices;

	private final AnswerCache<RegionalType, Set<String>> offerings;

	private final AnswerCache<RegionalType, Optional<Processors>> processors;

	private final AnswerCache<String, Optional<String>> s3PrefixLists;

	Regions(RegionQueries queries, AwsProperties properties, Clock clock) {
		this.executor = ReaderThreads.of("aws-regions-", THREADS);
		this.regions = new AnswerCache<>(properties.remember(), clock, this.executor, (all) -> queries.regions());
		this.zones = new AnswerCache<>(properties.remember(), clock, this.executor, queries::zones);
		this.endpointServices = new AnswerCache<>(properties.remember(), clock, this.executor,
				queries::endpointServices);
		this.offerings = new AnswerCache<>(properties.remember(), clock, this.executor, queries::offerings);
		this.processors = new AnswerCache<>(properties.remember(), clock, this.executor, queries::processors);
		this.s3PrefixLists = new AnswerCache<>(properties.remember(), clock, this.executor, queries::s3PrefixListId);
	}

	/**
	 * The regions that are enabled for the account, by name.
	 */
	public List<AwsRegion> all() {
		return this.regions.get("all");
	}

	/**
	 * The ordinary zones of a region, each with the reasons why a sandbox cannot run in
	 * it.
	 * @param endings how the names of the needed endpoint services end, such as
	 * {@code ssm}
	 * @throws UnknownRegionException when the account has no such region
	 */
	public List<AvailabilityZone> availabilityZones(String region, Collection<String> endings, String instanceType) {
		requireKnown(region);
		var regionZones = this.zones.startQuery(region);
		var services = this.endpointServices.startQuery(region);
		var typeZones = this.offerings.startQuery(new RegionalType(region, instanceType));
		return new ZoneOffering(region, AnswerCache.await(regionZones), AnswerCache.await(services))
			.evaluateZones(endings, instanceType, AnswerCache.await(typeZones));
	}

	/**
	 * Whether any zone of a region offers an instance type.
	 * @throws UnknownRegionException when the account has no such region
	 */
	public boolean offers(String region, String instanceType) {
		requireKnown(region);
		return !this.offerings.get(new RegionalType(region, instanceType)).isEmpty();
	}

	/**
	 * The processor architectures of an instance type, such as {@code x86_64}; none when
	 * the region has no such type.
	 * @throws UnknownRegionException when the account has no such region
	 */
	public Set<String> architectures(String region, String instanceType) {
		requireKnown(region);
		return this.processors.get(new RegionalType(region, instanceType))
			.map(Processors::architectures)
			.orElse(Set.of());
	}

	/**
	 * How many processors an instance of a type has; empty when the region has no such
	 * type.
	 * @throws UnknownRegionException when the account has no such region
	 */
	public OptionalInt vcpus(String region, String instanceType) {
		requireKnown(region);
		return this.processors.get(new RegionalType(region, instanceType))
			.map((known) -> OptionalInt.of(known.vcpus()))
			.orElse(OptionalInt.empty());
	}

	/**
	 * The names of a region's ordinary zones, whatever they offer.
	 * @throws UnknownRegionException when the account has no such region
	 */
	public Set<String> zoneNames(String region) {
		requireKnown(region);
		return this.zones.get(region).keySet();
	}

	/**
	 * The given endpoint services that a zone does not offer.
	 * @param endings how the names of the services end, such as {@code ssm}
	 * @throws UnknownRegionException when the account has no such region
	 */
	public List<String> servicesMissing(String region, String zone, Collection<String> endings) {
		requireKnown(region);
		return new ZoneOffering(region, Map.of(), this.endpointServices.get(region)).missingServices(endings, zone);
	}

	/**
	 * The zones of a region that offer an instance type.
	 * @throws UnknownRegionException when the account has no such region
	 */
	public Set<String> zonesOffering(String region, String instanceType) {
		requireKnown(region);
		return this.offerings.get(new RegionalType(region, instanceType));
	}

	/**
	 * The id of AWS's prefix list for S3 in a region, for rules that allow traffic to S3
	 * alone.
	 * @throws UnknownRegionException when the account has no such region
	 */
	public Optional<String> s3PrefixListId(String region) {
		requireKnown(region);
		return this.s3PrefixLists.get(region);
	}

	private void requireKnown(String region) {
		if (all().stream().noneMatch((known) -> known.name().equals(region))) {
			throw new UnknownRegionException(region);
		}
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

}
