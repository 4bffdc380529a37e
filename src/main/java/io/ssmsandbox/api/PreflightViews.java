package io.ssmsandbox.api;

import java.util.Locale;
import java.util.Optional;

import io.ssmsandbox.api.PreflightView.CapacityView;
import io.ssmsandbox.api.PreflightView.CheckView;
import io.ssmsandbox.api.PreflightView.QuotaView;
import io.ssmsandbox.cloud.AwsConnection;
import io.ssmsandbox.preflight.Advice;
import io.ssmsandbox.preflight.Capacity;
import io.ssmsandbox.preflight.Capacity.Room;
import io.ssmsandbox.preflight.Check;
import io.ssmsandbox.preflight.Phrase;
import io.ssmsandbox.preflight.PreflightReport;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells reports to other systems, in English.
 */
@Component
class PreflightViews {

	private final MessageSource messages;

	private final AwsConnection connection;

	PreflightViews(MessageSource messages, AwsConnection connection) {
		this.messages = messages;
		this.connection = connection;
	}

	PreflightView of(PreflightReport report) {
		return new PreflightView(report.outcome(), report.checks().stream().map(this::of).toList(),
				of(report.capacity()), this.connection.emulated());
	}

	private CheckView of(Check check) {
		Optional<Advice> advice = Optional.ofNullable(check.advice());
		Optional<Advice.Choice> choice = advice.map(Advice::choose);
		String field = choice.map(Advice.Choice::field).orElse(check.name().field());
		return new CheckView(check.name().wireName(), check.outcome(), "/" + field, say(check.says()),
				advice.map(Advice::says).map(this::say).orElse(null), choice.map(Advice.Choice::value).orElse(null),
				advice.map(Advice::visit).orElse(null));
	}

	private static CapacityView of(Capacity capacity) {
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

	private String say(Phrase phrase) {
		return this.messages.getMessage(phrase.key(), phrase.values().toArray(), Locale.ENGLISH);
	}

}
