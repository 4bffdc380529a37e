package io.ssmsandbox.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the form token in a cookie. Over https its name begins with {@code __Host-}, so
 * that neither another subdomain nor an http page can set it. Another port of the same
 * host still can; {@link CrossSiteFilter} rejects forms from there. The cookie is {@code
 * Lax}. With {@code Strict}, a page opened from a link in a mail or a chat would get a
 * new token, and the forms of all open pages would become invalid.
 */
final class FormTokenCookie implements CsrfTokenRepository {

	private final CsrfTokenRepository plain = cookie("XSRF-TOKEN");

	private final CsrfTokenRepository secure = cookie("__Host-XSRF-TOKEN");

	private static CsrfTokenRepository cookie(String name) {
		CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
		repository.setCookieName(name);
		repository.setCookiePath("/");
		repository.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax"));
		return repository;
	}

	private CsrfTokenRepository cookieOf(HttpServletRequest request) {
		return request.isSecure() ? this.secure : this.plain;
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return cookieOf(request).generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		cookieOf(request).saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return cookieOf(request).loadToken(request);
	}

}
