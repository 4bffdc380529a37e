package io.ssmsandbox.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.MessagePart;
import io.ssmsandbox.message.MessageRenderer;
import io.ssmsandbox.sandbox.Cause;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a page says, in the language of the page that is being made. Templates reach it by
 * its name where Thymeleaf's own {@code #{...}} is not enough.
 */
@Component("messages")
class PageMessages {

	private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

	private final MessageSource messages;

	private final Languages languages;

	private final Supplier<Language> language;

	@Autowired
	PageMessages(MessageSource messages, Languages languages) {
		this(messages, languages, () -> languages.of(LocaleContextHolder.getLocale()));
	}

	private PageMessages(MessageSource messages, Languages languages, Supplier<Language> language) {
		this.messages = messages;
		this.languages = languages;
		this.language = language;
	}

	/**
	 * The same in one language, for what is not made for a request.
	 */
	PageMessages in(Language fixed) {
		return new PageMessages(this.messages, this.languages, () -> fixed);
	}

	public Language language() {
		return this.language.get();
	}

	public String of(String key, Object... values) {
		return this.messages.getMessage(key, values, language().locale());
	}

	/**
	 * A message in the language of the page.
	 */
	public String message(Message message) {
		return renderer().render(message);
	}

	/**
	 * The same in pieces, so that each instant can be put into the reader's own zone.
	 */
	public List<MessagePart> sentences(List<Message> messages) {
		return renderer().parts(messages);
	}

	/**
	 * What to do about a cause that has such a text.
	 */
	public String help(Cause cause) {
		return message(new Message(cause.summary().code() + ".help", cause.arguments()));
	}

	private MessageRenderer renderer() {
		return this.languages.renderer(language());
	}

	/**
	 * The name of a region.
	 * @param otherwise its name where the language has none for it
	 */
	public String region(String name, String otherwise) {
		return Objects.requireNonNull(this.messages.getMessage("region." + name, null, otherwise, language().locale()));
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
