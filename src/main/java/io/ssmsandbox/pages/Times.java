package io.ssmsandbox.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Instants and durations as people read them. The text is in UTC and says so: it is what
 * a reader without scripts sees, the script puts it into the reader's own zone.
 */
@Component("times")
class Times {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter
		.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z");

	private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final Clock clock;

	Times(Clock clock) {
		this.clock = clock;
	}

	/**
	 * A sentence whose instants, if it names any, are written for people.
	 */
	public String readable(String sentence) {
		return ISO.matcher(sentence).replaceAll((found) -> Matcher.quoteReplacement(readableInstant(found.group())));
	}

	/**
	 * What looks like an instant need not be one: a sentence may repeat what somebody
	 * sent.
	 */
	private String readableInstant(String text) {
		try {
			return minute(Instant.parse(text));
		}
		catch (DateTimeException ex) {
			return text;
		}
	}

	public String minute(Instant instant) {
		return MINUTE.format(instant);
	}

	public String second(Instant instant) {
		return SECOND.format(instant);
	}

	/**
	 * Date and time to the second, where each stands for itself.
	 */
	public String moment(Instant instant) {
		return MOMENT.format(instant);
	}

	/**
	 * As a date and time field of a form takes it.
	 */
	public String field(Instant instant) {
		return FIELD.format(instant);
	}

	/**
	 * The time from now until an instant, or "no time" when it has passed.
	 */
	public String until(Instant instant) {
		Duration left = Duration.between(this.clock.instant(), instant);
		return (left.compareTo(Duration.ofMinutes(1)) < 0) ? (left.isNegative() ? "no time" : "under a minute")
				: duration(left.truncatedTo(ChronoUnit.MINUTES));
	}

	/**
	 * The time from an instant until now.
	 */
	public String since(Instant instant) {
		return duration(Duration.between(instant, this.clock.instant()).truncatedTo(ChronoUnit.SECONDS));
	}

	public String between(Instant from, Instant until) {
		return duration(Duration.between(from, until));
	}

	/**
	 * The two largest units of a duration, such as "2 h 5 min".
	 */
	public String duration(Duration duration) {
		if (duration.toDays() > 0) {
			return join(duration.toDays(), (duration.toDays() == 1) ? "day" : "days", duration.toHoursPart(), "h");
		}
		if (duration.toHours() > 0) {
			return join(duration.toHours(), "h", duration.toMinutesPart(), "min");
		}
		if (duration.toMinutes() > 0) {
			return join(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
		}
		return Math.max(0, duration.toSeconds()) + " s";
	}

	/**
	 * A duration in whole words, such as "8 hours".
	 */
	public String words(Duration duration) {
		return Stream
			.of(counted(duration.toDays(), "day"), counted(duration.toHoursPart(), "hour"),
					counted(duration.toMinutesPart(), "minute"), counted(duration.toSecondsPart(), "second"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private static String counted(long number, String unit) {
		return switch ((int) number) {
			case 0 -> "";
			case 1 -> "1 " + unit;
			default -> number + " " + unit + "s";
		};
	}

	private static String join(long large, String largeUnit, long small, String smallUnit) {
		String first = large + " " + largeUnit;
		return (small == 0) ? first : first + " " + small + " " + smallUnit;
	}

}
