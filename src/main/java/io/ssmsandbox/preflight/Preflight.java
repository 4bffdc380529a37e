package io.ssmsandbox.preflight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.ssmsandbox.aws.AwsRefusedException;
import io.ssmsandbox.aws.AwsUnavailableException;
import io.ssmsandbox.aws.BoundedWait.Question;
import io.ssmsandbox.aws.BoundedWait;
import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.message.CheckMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.preflight.Capacity.Room;
import io.ssmsandbox.sandbox.LaunchRequest;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Checks whether a launch can succeed, without creating anything. All checks run at the
 * same time, for some seconds at most. A check without AWS's answer by then could not be
 * made. A report never blocks a launch.
 */
@Component
public class Preflight implements DisposableBean {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

	private final RegionChecks regionChecks;

	private final NameChecks names;

	private final QuotaChecks quotas;

	private final BoundedWait boundedWait;

	@Autowired
	Preflight(RegionChecks regionChecks, NameChecks names, QuotaChecks quotas) {
		this(regionChecks, names, quotas,
				new BoundedWait(LONGEST_WAIT, Quota.values().length + CheckName.values().length));
	}

	Preflight(RegionChecks regionChecks, NameChecks names, QuotaChecks quotas, BoundedWait boundedWait) {
		this.regionChecks = regionChecks;
		this.names = names;
		this.quotas = quotas;
		this.boundedWait = boundedWait;
	}

	/**
	 * Reports what would make a launch fail, as far as AWS answers.
	 */
	public PreflightReport check(LaunchRequest request) {
		Check region = begin(CheckName.REGION_ENABLED, request, this.regionChecks::checkRegion).await();
		Pending prefix = begin(CheckName.PREFIX_FREE, request, this.names::checkPrefix);
		if (region.outcome() == CheckResult.FAILED) {
			return withoutRegion(region, prefix.await());
		}
		List<Pending> pending = List.of(begin(CheckName.ZONE_AVAILABLE, request, this.regionChecks::checkZone),
				begin(CheckName.ENDPOINTS_IN_ZONE, request, this.regionChecks::checkEndpoints),
				begin(CheckName.TYPE_IN_ZONE, request, this.regionChecks::checkInstanceType),
				begin(CheckName.IMAGE_PUBLISHED, request, this.regionChecks::checkImage),
				begin(CheckName.IMAGE_FITS_TYPE, request, this.regionChecks::checkImageFitsType), prefix,
				begin(CheckName.STACK_NAME_FREE, request, this.names::checkStackName),
				begin(CheckName.PROFILE_NAME_FREE, request, this.names::checkProfileName));
		Map<Quota, PendingRoom> rooms = new EnumMap<>(Quota.class);
		for (Quota quota : Quota.values()) {
			rooms.put(quota, beginRoom(request, quota));
		}
		List<Check> checks = new ArrayList<>();
		checks.add(region);
		pending.forEach((each) -> checks.add(each.await()));
		List<Room> known = new ArrayList<>();
		rooms.forEach((quota, room) -> {
			QueryResult<Room> answer = room.await();
			answer.known().ifPresent(known::add);
			checks.add(answer.known()
				.map((open) -> QuotaChecks.evaluateRoom(open, request))
				.orElseGet(() -> answer.notMade(QuotaChecks.nameOf(quota))));
		});
		return new PreflightReport(checks, new Capacity(known));
	}

	private static PreflightReport withoutRegion(Check region, Check prefix) {
		List<Check> checks = new ArrayList<>();
		for (CheckName name : CheckName.values()) {
			checks.add(switch (name) {
				case REGION_ENABLED -> region;
				case PREFIX_FREE -> prefix;
				default -> Check.notMade(name, Message.of(CheckMessage.NO_REGION));
			});
		}
		return new PreflightReport(checks, new Capacity(List.of()));
	}

	private Pending begin(CheckName name, LaunchRequest request, Function<LaunchRequest, Check> check) {
		return new Pending(name, this.boundedWait.start(() -> Optional.of(ask(() -> check.apply(request)))));
	}

	private PendingRoom beginRoom(LaunchRequest request, Quota quota) {
		return new PendingRoom(
				this.boundedWait.start(() -> Optional.of(ask(() -> this.quotas.findRoom(request, quota)))));
	}

	private static <T> QueryResult<T> ask(Supplier<T> query) {
		try {
			return QueryResult.of(query.get());
		}
		catch (AwsUnavailableException | AwsRefusedException ex) {
			return QueryResult.none(Message.of(CheckMessage.UNKNOWN, ex.message()));
		}
	}

	/**
	 * The result of a query.
	 *
	 * @param known the result; empty when there is none
	 * @param why why there is no result; empty when there is one
	 */
	private record QueryResult<T>(Optional<T> known, Optional<Message> why) {

		static <T> QueryResult<T> of(T known) {
			return new QueryResult<>(Optional.of(known), Optional.empty());
		}

		static <T> QueryResult<T> none(Message why) {
			return new QueryResult<>(Optional.empty(), Optional.of(why));
		}

		static <T> QueryResult<T> late() {
			return none(Message.of(CheckMessage.LATE));
		}

		Check notMade(CheckName name) {
			return Check.notMade(name, this.why.orElseThrow());
		}

	}

	private record Pending(CheckName name, Question<QueryResult<Check>> query) {

		Check await() {
			QueryResult<Check> answer = this.query.await().orElseGet(QueryResult::late);
			return answer.known().orElseGet(() -> answer.notMade(this.name));
		}

	}

	private record PendingRoom(Question<QueryResult<Room>> query) {

		QueryResult<Room> await() {
			return this.query.await().orElseGet(QueryResult::late);
		}

	}

	@Override
	public void destroy() {
		this.boundedWait.close();
	}

}
