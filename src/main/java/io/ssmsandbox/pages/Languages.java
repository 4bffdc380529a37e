package io.ssmsandbox.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ssmsandbox.message.MessageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds the languages of the pages: English, from {@code messages.properties}, and one
 * for each {@code messages_*.properties} on the class path that defines {@code
 * language.name}.
 */
@Component
class Languages {

	private static final String FILES = "classpath*:messages_*.properties";

	private static final Pattern FILE = Pattern.compile("messages_([a-z]{2,3})\\.properties");

	private static final String OWN_NAME = "language.name";

	private final Map<Language, MessageRenderer> renderers = new LinkedHashMap<>();

	Languages(ResourceLoader resources) throws IOException {
		ClassLoader classes = Objects.requireNonNull(resources.getClassLoader());
		add(Language.ENGLISH, classes);
		Map<String, Language> found = new TreeMap<>();
		for (Resource file : new PathMatchingResourcePatternResolver(resources).getResources(FILES)) {
			read(file).ifPresent((language) -> found.put(language.tag(), language));
		}
		found.values().forEach((language) -> add(language, classes));
	}

	private void add(Language language, ClassLoader classes) {
		this.renderers.put(language, new MessageRenderer(language.locale(), classes));
	}

	/**
	 * A library may have a file with the same name that is not a language of the pages.
	 */
	private static Optional<Language> read(Resource file) throws IOException {
		Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
		if (!name.matches()) {
			return Optional.empty();
		}
		Properties texts = PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
		return Optional.ofNullable(texts.getProperty(OWN_NAME))
			.map((ownName) -> new Language(Locale.forLanguageTag(name.group(1)), ownName));
	}

	/**
	 * Returns English first, then the others sorted by tag.
	 */
	List<Language> all() {
		return List.copyOf(this.renderers.keySet());
	}

	Optional<Language> of(@Nullable String tag) {
		return this.renderers.keySet().stream().filter((language) -> language.tag().equals(tag)).findFirst();
	}

	Language of(Locale locale) {
		return of(locale.getLanguage()).orElse(Language.ENGLISH);
	}

	/**
	 * Returns the browser's most preferred language that the pages support; English if
	 * there is none. Without a preference the servlet API would return the JVM's locale,
	 * so it is not asked.
	 */
	Language preferredBy(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return Language.ENGLISH;
		}
		return Collections.list(request.getLocales())
			.stream()
			.flatMap((locale) -> of(locale.getLanguage()).stream())
			.findFirst()
			.orElse(Language.ENGLISH);
	}

	/**
	 * Returns the renderer of messages in a language.
	 */
	MessageRenderer renderer(Language language) {
		return Objects.requireNonNull(this.renderers.get(language));
	}

}
