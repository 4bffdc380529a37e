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
 * Renders messages in the language of the current page. Templates use this bean by its
 * name where Thymeleaf's own {@code #{...}} is not sufficient.
 */
@Component("messages")
class PageMessages {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

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
	 * Returns an instance with a fixed language, for output outside of a request.
	 */
	PageMessages withLanguage(Language fixed) {
		return new PageMessages(this.messages, this.languages, () -> fixed);
	}

	public Language language() {
		return this.language.get();
	}

	public String of(String key, Object... values) {
		return this.messages.getMessage(key, values, language().locale());
	}

	/**
	 * Renders a message.
	 */
	public String message(Message message) {
		return renderer().render(message);
	}

	/**
	 * Renders messages as parts, so that the script can convert each instant to the
	 * viewer's time zone.
	 */
	public List<MessagePart> sentences(List<Message> messages) {
		return renderer().parts(messages);
	}

	/**
	 * Returns the help text of a cause that has one.
	 */
	public String help(Cause cause) {
		return message(new Message(cause.summary().code() + ".help", cause.arguments()));
	}

	private MessageRenderer renderer() {
		return this.languages.renderer(language());
	}

	/**
	 * Returns the name of a region.
	 * @param otherwise the name to use when the language has none
	 */
	public String region(String name, String otherwise) {
		return Objects.requireNonNull(this.messages.getMessage("region." + name, null, otherwise, language().locale()));
	}

	/**
	 * Splits a message at its placeholders, for a template that fills them with markup.
	 * The order of the placeholders differs between languages.
	 */
	public List<Part> parts(String key) {
		String message = of(key).replace("''", "'");
		List<Part> parts = new ArrayList<>();
		Matcher placeholder = PLACEHOLDER.matcher(message);
		int end = 0;
		while (placeholder.find()) {
			parts.add(new Part(message.substring(end, placeholder.start()), null));
			parts.add(new Part("", Integer.valueOf(placeholder.group(1))));
			end = placeholder.end();
		}
		parts.add(new Part(message.substring(end), null));
		return parts;
	}

	/**
	 * Joins names to a list.
	 */
	String joinNames(String... names) {
		return String.join(of("list.separator"), Arrays.asList(names));
	}

	/**
	 * A part of a message.
	 *
	 * @param text the text
	 * @param place the number of a placeholder; null for text
	 */
	record Part(String text, @Nullable Integer place) {
	}

}
