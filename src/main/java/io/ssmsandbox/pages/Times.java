package io.ssmsandbox.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Instants and durations as people read them. The text is in UTC and says so: it is what
 * a reader without scripts sees, the script puts it into the reader's own zone.
 */
@Component("times")
class Times {

	private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z");

	private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final Clock clock;

	private final Words words;

	Times(Clock clock, Words words) {
		this.clock = clock;
		this.words = words;
	}

	/**
	 * The same in one language, for what is not made for a request.
	 */
	Times in(Language language) {
		return new Times(this.clock, this.words.in(language));
	}

	/**
	 * A sentence in the page's language, as far as it is the portal's own, whose
	 * instants, if it names any, are written for people.
	 */
	public String readable(String sentence) {
		return parts(sentence).stream()
			.map((part) -> (part.at() != null) ? minute(part.at()) : part.text())
			.collect(Collectors.joining());
	}

	/**
	 * The same in pieces, so that each instant can be put into the reader's own zone.
	 * @param sentence null for none
	 */
	public List<Part> parts(@Nullable String sentence) {
		if (sentence == null) {
			return List.of();
		}
		String said = this.words.said(sentence);
		List<Part> parts = new ArrayList<>();
		Matcher found = ISO.matcher(said);
		int end = 0;
		while (found.find()) {
			parts.add(new Part(said.substring(end, found.start()), null));
			parts.add(part(found.group()));
			end = found.end();
		}
		parts.add(new Part(said.substring(end), null));
		return parts;
	}

	/**
	 * What looks like an instant need not be one: a sentence may repeat what somebody
	 * sent.
	 */
	private static Part part(String text) {
		try {
			return new Part(text, Instant.parse(text));
		}
		catch (DateTimeException ex) {
			return new Part(text, null);
		}
	}

	/**
	 * A piece of a sentence.
	 *
	 * @param text what is said
	 * @param at the instant that is meant; null for mere text
	 */
	record Part(String text, @Nullable Instant at) {
	}

	public String minute(Instant instant) {
		return format("time.pattern.minute", instant);
	}

	public String second(Instant instant) {
		return format("time.pattern.second", instant);
	}

	/**
	 * Date and time to the second, where each stands for itself.
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
	 * As a date and time field of a form takes it.
	 */
	public String field(Instant instant) {
		return FIELD.format(instant);
	}

	/**
	 * How much time is left from now until an instant.
	 */
	public String left(Instant instant) {
		Duration left = Duration.between(this.clock.instant(), instant);
		return left.isNegative() ? this.words.of("time.none-left") : this.words.of("time.left", toMinutes(left));
	}

	/**
	 * How long ago an instant was.
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
	 * The two largest units of a duration, such as "2 h 5 min".
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
	 * A duration in whole words, such as "8 hours".
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
