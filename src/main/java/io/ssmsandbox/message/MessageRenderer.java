package io.ssmsandbox.message;

import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle.Control;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Renders messages as sentences in one language. It reads {@code messages.properties} and
 * the translation for that language. A key without a translation is rendered in English.
 * An unknown code is shown with its arguments.
 */
public final class MessageRenderer {

	static final MessageRenderer ENGLISH = new MessageRenderer(Locale.ENGLISH, MessageRenderer.class.getClassLoader());

	private static final String BUNDLE = "messages";

	private static final String LIST_SEPARATOR = "list.separator";

	private final Locale locale;

	private final ResourceBundle sentences;

	/**
	 * Creates a renderer for a language.
	 * @param classes the class loader that finds the files
	 */
	public MessageRenderer(Locale locale, ClassLoader classes) {
		this.locale = locale;
		this.sentences = ResourceBundle.getBundle(BUNDLE, locale, classes,
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}

	/**
	 * Renders a message as one text.
	 */
	public String render(Message message) {
		return parts(message).stream().map(MessagePart::text).collect(Collectors.joining());
	}

	/**
	 * Renders several messages as one text, each as a separate sentence.
	 */
	public String render(List<Message> messages) {
		return messages.stream().map(this::render).collect(Collectors.joining(separator()));
	}

	/**
	 * Renders several messages in pieces.
	 */
	public List<MessagePart> parts(List<Message> messages) {
		List<MessagePart> parts = new ArrayList<>();
		for (Message message : messages) {
			if (!parts.isEmpty()) {
				parts.add(MessagePart.text(separator()));
			}
			parts.addAll(parts(message));
		}
		return List.copyOf(parts);
	}

	/**
	 * Renders a message in pieces, with each instant as a separate piece.
	 */
	public List<MessagePart> parts(Message message) {
		String pattern = sentence(message.code());
		List<Object> arguments = message.arguments();
		if (pattern == null) {
			return List.of(MessagePart.text(unknown(message)));
		}
		if (arguments.isEmpty()) {
			return List.of(MessagePart.text(pattern));
		}
		List<MessagePart> parts = new ArrayList<>();
		Object[] texts = arguments.stream().map(this::text).toArray();
		AttributedCharacterIterator runs = format(pattern, texts);
		if (runs == null) {
			return List.of(MessagePart.text(unknown(message)));
		}
		while (runs.getIndex() < runs.getEndIndex()) {
			Object place = runs.getAttribute(MessageFormat.Field.ARGUMENT);
			String text = next(runs);
			if (place instanceof Integer number) {
				parts.addAll(argument(arguments.get(number), text));
			}
			else {
				parts.add(MessagePart.text(text));
			}
		}
		return List.copyOf(parts);
	}

	/**
	 * Formats the sentence with its arguments; null when the pattern of the code cannot
	 * format the arguments of a stored message.
	 */
	private @Nullable AttributedCharacterIterator format(String pattern, Object[] texts) {
		try {
			return new MessageFormat(pattern, this.locale).formatToCharacterIterator(texts);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String next(AttributedCharacterIterator runs) {
		StringBuilder text = new StringBuilder();
		int end = runs.getRunLimit(MessageFormat.Field.ARGUMENT);
		for (char each = runs.current(); runs.getIndex() < end; each = runs.next()) {
			text.append(each);
		}
		return text.toString();
	}

	private List<MessagePart> argument(Object argument, String text) {
		if (argument instanceof Instant instant) {
			return List.of(new MessagePart(text, instant));
		}
		return (argument instanceof Message message) ? parts(message) : List.of(MessagePart.text(text));
	}

	private String text(Object argument) {
		if (argument instanceof Message message) {
			return render(message);
		}
		if (argument instanceof Duration duration) {
			return duration.toString();
		}
		if (argument instanceof List<?> several) {
			boolean sentences = several.stream().allMatch(Message.class::isInstance);
			return several.stream()
				.map((each) -> text((Object) each))
				.collect(Collectors.joining(sentences ? separator() : String.valueOf(sentence(LIST_SEPARATOR))));
		}
		return argument.toString();
	}

	private static String unknown(Message message) {
		return message.arguments().isEmpty() ? message.code() : message.code() + " " + message.arguments();
	}

	private String separator() {
		return String.valueOf(sentence("sentence.separator"));
	}

	private @Nullable String sentence(String key) {
		try {
			return this.sentences.getString(key);
		}
		catch (MissingResourceException ex) {
			return null;
		}
	}

}
