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
 * Checks a launch against what AWS says now, creating nothing. All checks are made
 * together and waited for no longer than some seconds: what AWS has not told by then
 * could not be checked. A report never keeps anybody from launching.
 */
@Component
public class Preflight implements DisposableBean {

	private static final Duration PATIENCE = Duration.ofSeconds(4);

	private final RegionChecks places;

	private final NameChecks names;

	private final QuotaChecks quotas;

	private final BoundedWait boundedWait;

	@Autowired
	Preflight(RegionChecks places, NameChecks names, QuotaChecks quotas) {
		this(places, names, quotas, new BoundedWait(PATIENCE, Quota.values().length + CheckName.values().length));
	}

	Preflight(RegionChecks places, NameChecks names, QuotaChecks quotas, BoundedWait boundedWait) {
		this.places = places;
		this.names = names;
		this.quotas = quotas;
		this.boundedWait = boundedWait;
	}

	/**
	 * What stands in the way of a launch, as far as AWS tells.
	 */
	public PreflightReport check(LaunchRequest request) {
		Check region = begin(CheckName.REGION_ENABLED, request, this.places::region).made();
		Pending prefix = begin(CheckName.PREFIX_FREE, request, this.names::prefix);
		if (region.outcome() == CheckResult.FAILED) {
			return withoutRegion(region, prefix.made());
		}
		List<Pending> pending = List.of(begin(CheckName.ZONE_AVAILABLE, request, this.places::zone),
				begin(CheckName.ENDPOINTS_IN_ZONE, request, this.places::endpoints),
				begin(CheckName.TYPE_IN_ZONE, request, this.places::type),
				begin(CheckName.IMAGE_PUBLISHED, request, this.places::image),
				begin(CheckName.IMAGE_FITS_TYPE, request, this.places::fit), prefix,
				begin(CheckName.STACK_NAME_FREE, request, this.names::stackName),
				begin(CheckName.PROFILE_NAME_FREE, request, this.names::profileName));
		Map<Quota, PendingRoom> rooms = new EnumMap<>(Quota.class);
		for (Quota quota : Quota.values()) {
			rooms.put(quota, beginRoom(request, quota));
		}
		List<Check> checks = new ArrayList<>();
		checks.add(region);
		pending.forEach((each) -> checks.add(each.made()));
		List<Room> known = new ArrayList<>();
		rooms.forEach((quota, room) -> {
			Answer<Room> answer = room.answer();
			answer.known().ifPresent(known::add);
			checks.add(answer.known()
				.map((open) -> QuotaChecks.judge(open, request))
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
		return new Pending(name, this.boundedWait.begin(() -> Optional.of(ask(() -> check.apply(request)))));
	}

	private PendingRoom beginRoom(LaunchRequest request, Quota quota) {
		return new PendingRoom(this.boundedWait.begin(() -> Optional.of(ask(() -> this.quotas.room(request, quota)))));
	}

	private static <T> Answer<T> ask(Supplier<T> question) {
		try {
			return Answer.of(question.get());
		}
		catch (AwsUnavailableException | AwsRefusedException ex) {
			return Answer.none(Message.of(CheckMessage.UNKNOWN, ex.message()));
		}
	}

	/**
	 * What became of a question.
	 *
	 * @param known the answer; empty when there is none
	 * @param why why there is none; empty when there is one
	 */
	private record Answer<T>(Optional<T> known, Optional<Message> why) {

		static <T> Answer<T> of(T known) {
			return new Answer<>(Optional.of(known), Optional.empty());
		}

		static <T> Answer<T> none(Message why) {
			return new Answer<>(Optional.empty(), Optional.of(why));
		}

		static <T> Answer<T> late() {
			return none(Message.of(CheckMessage.LATE));
		}

		Check notMade(CheckName name) {
			return Check.notMade(name, this.why.orElseThrow());
		}

	}

	private record Pending(CheckName name, Question<Answer<Check>> question) {

		Check made() {
			Answer<Check> answer = this.question.await().orElseGet(Answer::late);
			return answer.known().orElseGet(() -> answer.notMade(this.name));
		}

	}

	private record PendingRoom(Question<Answer<Room>> question) {

		Answer<Room> answer() {
			return this.question.await().orElseGet(Answer::late);
		}

	}

	@Override
	public void destroy() {
		this.boundedWait.close();
	}

}
