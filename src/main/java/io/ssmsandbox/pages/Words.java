package io.ssmsandbox.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ssmsandbox.preflight.Phrase;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a page says, in the language of the page that is being made. Templates reach it by
 * its name where Thymeleaf's own {@code #{...}} is not enough.
 */
@Component("words")
class Words {

	private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

	private final MessageSource messages;

	private final Supplier<Language> language;

	@Autowired
	Words(MessageSource messages) {
		this(messages, () -> Language.of(LocaleContextHolder.getLocale()));
	}

	private Words(MessageSource messages, Supplier<Language> language) {
		this.messages = messages;
		this.language = language;
	}

	/**
	 * The same in one language, for what is not made for a request.
	 */
	Words in(Language fixed) {
		return new Words(this.messages, () -> fixed);
	}

	public Language language() {
		return this.language.get();
	}

	public String of(String key, Object... values) {
		return this.messages.getMessage(key, values, language().locale());
	}

	public String phrase(Phrase phrase) {
		return of(phrase.key(), phrase.values().toArray());
	}

	/**
	 * A message that is filled in with markup rather than text, cut at its places. Which
	 * place comes first differs from language to language.
	 */
	public List<Part> parts(String key) {
		String message = of(key).replace("''", "'");
		List<Part> parts = new ArrayList<>();
		Matcher hole = HOLE.matcher(message);
		int end = 0;
		while (hole.find()) {
			parts.add(new Part(message.substring(end, hole.start()), null));
			parts.add(new Part("", Integer.valueOf(hole.group(1))));
			end = hole.end();
		}
		parts.add(new Part(message.substring(end), null));
		return parts;
	}

	/**
	 * A sentence that the portal made elsewhere, in English, or that AWS did. The
	 * portal's own are said in the page's language, AWS's are shown as they are.
	 */
	public String said(String sentence) {
		return switch (language()) {
			case ENGLISH -> sentence;
			case JAPANESE -> Sayings.ALL.translate(sentence, (key, values) -> of(key, values.toArray()));
		};
	}

	/**
	 * Enumerates names.
	 */
	String list(String... names) {
		return String.join(of("list.separator"), Arrays.asList(names));
	}

	/**
	 * A piece of a message.
	 *
	 * @param text what is said
	 * @param place the number of the place that is to be filled in instead; null for text
	 */
	record Part(String text, @Nullable Integer place) {
	}

}
