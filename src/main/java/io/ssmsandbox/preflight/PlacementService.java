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
 * Where a sandbox can stand, by what AWS says today rather than by lists in the code:
 * some zone of some region never offers what others do.
 */
@Component
public class PlacementService implements DisposableBean {

	/** How long somebody who has sent a request may be kept waiting for AWS. */
	static final Duration PATIENCE = Duration.ofSeconds(2);

	/**
	 * How long somebody who only opens a page may be: the first answers take AWS's
	 * clients their time.
	 */
	private static final Duration READERS_PATIENCE = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(PlacementService.class);

	private final Regions regions;

	private final RegionRoom room;

	private final BoundedWait boundedWait;

	private final BoundedWait readersPatience = new BoundedWait(READERS_PATIENCE);

	@Autowired
	PlacementService(Regions regions, RegionRoom room) {
		this(regions, room, new BoundedWait(PATIENCE));
	}

	PlacementService(Regions regions, RegionRoom room, BoundedWait boundedWait) {
		this.regions = regions;
		this.room = room;
		this.boundedWait = boundedWait;
	}

	/**
	 * The regions to choose from.
	 * @throws AwsUnavailableException when AWS could not be asked
	 */
	public List<AwsRegion> regions() {
		return this.regions.all();
	}

	/**
	 * The regions to choose from, for a page that is shown without them rather than late;
	 * empty when AWS has not told in time. The asking goes on, so that the next page has
	 * the answer.
	 */
	public Optional<List<AwsRegion>> regionsInTime() {
		return this.readersPatience.await(() -> Optional.of(regions()));
	}

	/**
	 * The zones of a region in the same way.
	 */
	public Optional<List<AvailabilityZone>> zonesInTime(String region, EndpointSet endpoints, String instanceType) {
		return this.readersPatience.await(() -> Optional.of(zones(region, endpoints, instanceType)));
	}

	/**
	 * The zones of a region, each with whether a sandbox of this make can stand in it.
	 * @throws UnknownRegionException when the account has no such region
	 * @throws AwsUnavailableException when AWS could not be asked
	 */
	public List<AvailabilityZone> zones(String region, EndpointSet endpoints, String instanceType) {
		return this.regions.availabilityZones(region, endpoints.services(), instanceType);
	}

	/**
	 * Refuses a request that AWS is known to be unable to fulfil. Waits two seconds at
	 * most and passes what could not be asked in that time; the asking goes on, so that
	 * the next request finds the answer.
	 * @return the region's managed prefix list of S3, by which a sandbox's way out is
	 * narrowed to S3; empty when AWS did not tell within the same two seconds
	 * @throws InvalidLaunchException with a fault on the region, the zone or the instance
	 * type
	 * @throws io.ssmsandbox.sandbox.LimitExceededException when the region is known to be
	 * full and another launch is under way there
	 */
	public Optional<String> check(LaunchRequest request) {
		BoundedWait.Question<String> s3PrefixList = this.boundedWait
			.begin(() -> this.regions.s3PrefixListId(request.placement().region()));
		this.boundedWait.await(() -> verify(request)).ifPresent((refused) -> {
			throw refused;
		});
		this.room.require(request.placement().region());
		return s3PrefixList.await();
	}

	/**
	 * What makes a request impossible to fulfil, if anything; waits for AWS as long as it
	 * takes. A question that the portal is not permitted to ask counts as answered well:
	 * the launch itself will tell.
	 * @throws AwsUnavailableException when AWS could not be asked
	 */
	public Optional<InvalidLaunchException> verify(LaunchRequest request) {
		try {
			List<FieldError> faults = faultsOf(request);
			return faults.isEmpty() ? Optional.empty() : Optional.of(new InvalidLaunchException(faults));
		}
		catch (UnknownRegionException ex) {
			return Optional.of(new InvalidLaunchException(
					List.of(PlacementErrors.unknownRegion(request.placement().region(), regions()))));
		}
		catch (AwsRefusedException ex) {
			logger.warn("A launch goes unchecked: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	private List<FieldError> faultsOf(LaunchRequest request) {
		String region = request.placement().region();
		String type = request.instanceType();
		List<AvailabilityZone> zones = zones(region, request.endpoints(), type);
		if (!this.regions.offers(region, type)) {
			return List.of(PlacementErrors.typeNotOffered(type, region));
		}
		List<FieldError> faults = new ArrayList<>();
		PlacementErrors.ofZone(request.placement(), zones).ifPresent(faults::add);
		PlacementErrors.ofArchitecture(type, request.image(), this.regions.architectures(region, type))
			.ifPresent(faults::add);
		return faults;
	}

	@Override
	public void destroy() {
		this.boundedWait.close();
		this.readersPatience.close();
	}

}
