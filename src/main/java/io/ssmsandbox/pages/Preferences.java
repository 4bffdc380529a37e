package io.ssmsandbox.pages;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The preferences of a reader for all pages. They are kept in cookies, because there are
 * no accounts; scripts cannot read them. Invalid cookie values are ignored.
 */
final class Preferences {

	private static final Duration KEPT = Duration.ofDays(365);

	/**
	 * Browsers share cookies between all ports of a host, so the names have a prefix of
	 * the portal's own.
	 */
	private static final String LANGUAGE = "ssm-sandbox-language";

	private static final String THEME = "ssm-sandbox-theme";

	private static final String CHOICES = "ssm-sandbox-choices";

	private Preferences() {
	}

	/**
	 * Returns the chosen language, or else the one that the browser prefers.
	 */
	static Language language(HttpServletRequest request, Languages languages) {
		return languages.of(cookieValue(LANGUAGE, request)).orElseGet(() -> languages.preferredBy(request));
	}

	static ColorTheme theme(HttpServletRequest request) {
		return ColorTheme.of(cookieValue(THEME, request)).orElse(ColorTheme.SYSTEM);
	}

	/**
	 * Returns the values of the last launch, without the prefix.
	 */
	static LaunchForm lastLaunchForm(HttpServletRequest request) {
		return Optional.ofNullable(cookieValue(CHOICES, request))
			.map((query) -> LaunchForm.ofQuery(query).withoutPrefix())
			.orElse(LaunchForm.BLANK);
	}

	static void store(LaunchForm choices, HttpServletRequest request, HttpServletResponse response) {
		store(CHOICES, choices.withoutPrefix().toQuery(), request, response);
	}

	static void store(Language language, HttpServletRequest request, HttpServletResponse response) {
		store(LANGUAGE, language.tag(), request, response);
	}

	static void store(ColorTheme colorTheme, HttpServletRequest request, HttpServletResponse response) {
		store(THEME, colorTheme.wireName(), request, response);
	}

	private static @Nullable String cookieValue(String name, HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, name)).map((cookie) -> cookie.getValue()).orElse(null);
	}

	private static void store(String name, String value, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(name, value)
			.path(request.getContextPath() + "/")
			.maxAge(KEPT)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
