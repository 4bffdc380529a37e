package io.ssmsandbox.preflight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.aws.AvailabilityZone;
import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsRegion;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BoundedWait;
import io.ssmsandbox.aws.Regions;
import io.ssmsandbox.aws.UnknownRegionException;
import io.ssmsandbox.sandbox.FieldError;
import io.ssmsandbox.sandbox.InvalidLaunchException;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.template.EndpointSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lists regions and zones for a sandbox and validates the chosen ones. It asks AWS
 * instead of using lists in the code, because zones differ in what they offer.
 */
@Component
public class PlacementService implements DisposableBean {

	/** How long a launch request waits for AWS. */
	static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	/**
	 * How long a page waits for AWS. It is longer because the first calls of the AWS
	 * clients are slow.
	 */
	private static final Duration LONGEST_READERS_WAIT = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(PlacementService.class);

	private final Regions regions;

	private final RegionRoom room;

	private final BoundedWait boundedWait;

	private final BoundedWait readersWait = new BoundedWait(LONGEST_READERS_WAIT);

	@Autowired
	PlacementService(Regions regions, RegionRoom room) {
		this(regions, room, new BoundedWait(LONGEST_WAIT));
	}

	PlacementService(Regions regions, RegionRoom room, BoundedWait boundedWait) {
		this.regions = regions;
		this.room = room;
		this.boundedWait = boundedWait;
	}

	/**
	 * The regions to choose from.
	 * @throws AwsUnavailableException when AWS cannot be reached
	 */
	public List<AwsRegion> regions() {
		return this.regions.all();
	}

	/**
	 * The regions to choose from, for a page that does without them rather than be late;
	 * empty when AWS does not answer in time. The query continues, so that the next page
	 * has the result.
	 */
	public Optional<List<AwsRegion>> regionsInTime() {
		return this.readersWait.await(() -> Optional.of(regions()));
	}

	/**
	 * The zones of a region, with the same time limit.
	 */
	public Optional<List<AvailabilityZone>> zonesInTime(String region, EndpointSet endpoints, String instanceType) {
		return this.readersWait.await(() -> Optional.of(zones(region, endpoints, instanceType)));
	}

	/**
	 * The zones of a region, each with the reasons why such a sandbox cannot run in it.
	 * @throws UnknownRegionException when the account has no such region
	 * @throws AwsUnavailableException when AWS cannot be reached
	 */
	public List<AvailabilityZone> zones(String region, EndpointSet endpoints, String instanceType) {
		return this.regions.availabilityZones(region, endpoints.services(), instanceType);
	}

	/**
	 * Rejects a request that AWS cannot fulfil. Waits two seconds at most and accepts
	 * what is unknown by then. The query continues, so that the next request has the
	 * result.
	 * @return the region's managed prefix list of S3, which limits a sandbox's outbound
	 * traffic to S3; empty when AWS did not answer within the same two seconds
	 * @throws InvalidLaunchException with an error for the region, the zone or the
	 * instance type
	 * @throws io.ssmsandbox.sandbox.LimitExceededException when the region is full and
	 * another launch is in progress there
	 */
	public Optional<String> check(LaunchRequest request) {
		BoundedWait.Question<String> s3PrefixList = this.boundedWait
			.start(() -> this.regions.s3PrefixListId(request.placement().region()));
		this.boundedWait.await(() -> verify(request)).ifPresent((rejection) -> {
			throw rejection;
		});
		this.room.require(request.placement().region());
		return s3PrefixList.await();
	}

	/**
	 * Returns why AWS cannot fulfil a request, if so; waits for AWS without a limit. A
	 * query that AWS refuses counts as passed: only the launch will show the result.
	 * @throws AwsUnavailableException when AWS cannot be reached
	 */
	public Optional<InvalidLaunchException> verify(LaunchRequest request) {
		try {
			List<FieldError> errors = errorsOf(request);
			return errors.isEmpty() ? Optional.empty() : Optional.of(new InvalidLaunchException(errors));
		}
		catch (UnknownRegionException ex) {
			return Optional.of(new InvalidLaunchException(
					List.of(PlacementErrors.unknownRegion(request.placement().region(), regions()))));
		}
		catch (AwsRefusedException ex) {
			logger.warn("A launch request could not be checked: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	private List<FieldError> errorsOf(LaunchRequest request) {
		String region = request.placement().region();
		String type = request.instanceType();
		List<AvailabilityZone> zones = zones(region, request.endpoints(), type);
		if (!this.regions.offers(region, type)) {
			return List.of(PlacementErrors.typeNotOffered(type, region));
		}
		List<FieldError> errors = new ArrayList<>();
		PlacementErrors.ofZone(request.placement(), zones).ifPresent(errors::add);
		PlacementErrors.ofArchitecture(type, request.image(), this.regions.architectures(region, type))
			.ifPresent(errors::add);
		return errors;
	}

	@Override
	public void destroy() {
		this.boundedWait.close();
		this.readersWait.close();
	}

}
