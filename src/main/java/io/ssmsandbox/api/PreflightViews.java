package io.ssmsandbox.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

import io.ssmsandbox.api.PreflightView.CapacityView;
import io.ssmsandbox.api.PreflightView.CheckView;
import io.ssmsandbox.api.PreflightView.CostPartView;
import io.ssmsandbox.api.PreflightView.CostView;
import io.ssmsandbox.api.PreflightView.QuotaView;
import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.cost.CostEstimate;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.preflight.Capacity.Room;
import io.ssmsandbox.preflight.Capacity;
import io.ssmsandbox.preflight.Check;
import io.ssmsandbox.preflight.PreflightReport;
import io.ssmsandbox.preflight.Suggestion;

import org.springframework.stereotype.Component;

/**
 * Converts preflight reports for the API, in English.
 */
@Component
class PreflightViews {

	/** The hourly price of a small volume is a fraction of a cent. */
	private static final int DIGITS = 6;

	private final AwsConnection connection;

	PreflightViews(AwsConnection connection) {
		this.connection = connection;
	}

	PreflightView toView(PreflightReport report, CostEstimate cost) {
		return new PreflightView(report.outcome(), report.checks().stream().map(PreflightViews::toView).toList(),
				toView(report.capacity()), toView(cost), this.connection.emulated());
	}

	private static CostView toView(CostEstimate cost) {
		return new CostView("USD", cost.perHour().map(PreflightViews::rounded).orElse(null),
				cost.total().map(PreflightViews::rounded).orElse(null), cost.time(), cost.found().orElse(null),
				cost.lines()
					.stream()
					.map((line) -> new CostPartView(line.item().wireName(), line.count(), rounded(line.perHour()),
							rounded(line.total())))
					.toList());
	}

	private static BigDecimal rounded(BigDecimal usd) {
		return usd.setScale(DIGITS, RoundingMode.HALF_UP);
	}

	private static CheckView toView(Check check) {
		Optional<Suggestion> advice = Optional.ofNullable(check.advice());
		Optional<Suggestion.Choice> choice = advice.map(Suggestion::choose);
		String field = choice.map(Suggestion.Choice::field).orElse(check.name().field());
		return new CheckView(check.name().wireName(), check.outcome(), "/" + field, check.says().inEnglish(),
				advice.map(Suggestion::says).map(Message::inEnglish).orElse(null),
				choice.map(Suggestion.Choice::value).orElse(null), advice.map(Suggestion::visit).orElse(null));
	}

	private static CapacityView toView(Capacity capacity) {
		Optional<Room> wall = capacity.wall();
		return new CapacityView(wall.map(Room::sandboxes).orElse(null), wall.map(PreflightViews::name).orElse(null),
				capacity.rooms()
					.stream()
					.map((room) -> new QuotaView(name(room), room.allowance().used(), room.allowance().limit(),
							room.each()))
					.toList());
	}

	private static String name(Room room) {
		return room.quota().name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
