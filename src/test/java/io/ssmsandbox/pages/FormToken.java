package io.ssmsandbox.pages;

import jakarta.servlet.http.Cookie;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Adds the form token and cookie that a browser has from an earlier page. Spring
 * Security's own post-processor replaces the token repository for all tests that share
 * the portal.
 */
final class FormToken implements RequestPostProcessor {

	private static final String FIELD = "_csrf";

	private final Cookie cookie;

	private final String value;

	private FormToken(Cookie cookie, String value) {
		this.cookie = cookie;
		this.value = value;
	}

	static FormToken from(MockMvcTester mvc) {
		MvcTestResult form = mvc.get().uri("/").accept(MediaType.TEXT_HTML).exchange();
		return new FormToken(form.getResponse().getCookie("XSRF-TOKEN"), HtmlPage.of(form).value(FIELD));
	}

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		request.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
		request.setCookies(this.cookie);
		request.addParameter(FIELD, this.value);
		return request;
	}

}
