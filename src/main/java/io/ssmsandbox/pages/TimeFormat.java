package io.ssmsandbox.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessagePart;

import org.springframework.stereotype.Component;

/**
 * Formats instants and durations. The text is in UTC and says so, for readers without
 * scripts; the script converts it to the reader's time zone.
 */
@Component("times")
class TimeFormat {

	private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final Clock clock;

	private final PageMessages words;

	TimeFormat(Clock clock, PageMessages words) {
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Returns an instance with a fixed language, for output outside of a request.
	 */
	TimeFormat withLanguage(Language language) {
		return new TimeFormat(this.clock, this.words.withLanguage(language));
	}

	/**
	 * Renders a message as plain text with formatted instants.
	 */
	public String readable(Message message) {
		return readable(List.of(message));
	}

	/**
	 * Renders several messages as plain text.
	 */
	public String readable(List<Message> messages) {
		return parts(messages).stream()
			.map((part) -> (part.instant() != null) ? minute(part.instant()) : part.text())
			.collect(Collectors.joining());
	}

	/**
	 * Renders several messages as parts, so that the script can convert each instant to
	 * the reader's time zone.
	 */
	public List<MessagePart> parts(List<Message> messages) {
		return this.words.sentences(messages);
	}

	public String minute(Instant instant) {
		return format("time.pattern.minute", instant);
	}

	public String second(Instant instant) {
		return format("time.pattern.second", instant);
	}

	/**
	 * Formats date and time to the second.
	 */
	public String moment(Instant instant) {
		return format("time.pattern.moment", instant);
	}

	private String format(String patternKey, Instant instant) {
		return DateTimeFormatter.ofPattern(this.words.of(patternKey), this.words.language().locale())
			.withZone(ZoneOffset.UTC)
			.format(instant);
	}

	/**
	 * Formats an instant for a date and time field of a form.
	 */
	public String field(Instant instant) {
		return FIELD.format(instant);
	}

	/**
	 * Formats the time left until an instant.
	 */
	public String left(Instant instant) {
		Duration left = Duration.between(this.clock.instant(), instant);
		return left.isNegative() ? this.words.of("time.none-left") : this.words.of("time.left", toMinutes(left));
	}

	/**
	 * Formats the time since an instant.
	 */
	public String ago(Instant instant) {
		Duration since = Duration.between(instant, this.clock.instant());
		return (since.compareTo(Duration.ofMinutes(1)) < 0) ? this.words.of("time.just-now")
				: this.words.of("time.ago", toMinutes(since));
	}

	private String toMinutes(Duration duration) {
		return (duration.compareTo(Duration.ofMinutes(1)) < 0) ? this.words.of("time.under-minute")
				: duration(duration.truncatedTo(ChronoUnit.MINUTES));
	}

	public String between(Instant from, Instant until) {
		return duration(Duration.between(from, until));
	}

	/**
	 * Formats the two largest units of a duration, such as "2 h 5 min".
	 */
	public String duration(Duration duration) {
		if (duration.toDays() > 0) {
			return join(counted(duration.toDays(), "day"), "time.h", duration.toHoursPart());
		}
		if (duration.toHours() > 0) {
			return join(this.words.of("time.h", duration.toHours()), "time.min", duration.toMinutesPart());
		}
		if (duration.toMinutes() > 0) {
			return join(this.words.of("time.min", duration.toMinutes()), "time.s", duration.toSecondsPart());
		}
		return this.words.of("time.s", Math.max(0, duration.toSeconds()));
	}

	/**
	 * Formats a duration in full words, such as "8 hours".
	 */
	public String words(Duration duration) {
		return Stream
			.of(counted(duration.toDays(), "day"), counted(duration.toHoursPart(), "hour"),
					counted(duration.toMinutesPart(), "minute"), counted(duration.toSecondsPart(), "second"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private String counted(long number, String unit) {
		if (number == 0) {
			return "";
		}
		return (number == 1) ? this.words.of("time." + unit) : this.words.of("time." + unit + "s", number);
	}

	private String join(String large, String smallUnit, long small) {
		return (small == 0) ? large : large + " " + this.words.of(smallUnit, small);
	}

}
