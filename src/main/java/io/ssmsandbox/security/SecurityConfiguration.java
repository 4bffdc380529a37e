package io.ssmsandbox.security;

import java.time.Clock;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.message.StartupException;
import io.ssmsandbox.sandbox.LimitProperties;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Configures one filter chain for all requests. There are no accounts yet: the owner of
 * every request is {@code local}, who is an operator. There is no server-side session, so
 * a restart invalidates no open form.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AccessProperties.class, ServerProperties.class, SlowClientProperties.class })
class SecurityConfiguration {

	/**
	 * Allows no external and no inline content. Text becomes markup only through {@code
	 * static/modules/markup.js}, whose policy is {@code portal}.
	 */
	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types portal";

	private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	private static final String[] NOT_FORMS = { "/stacks", "/stacks/**", "/preflight", "/regions", "/regions/**",
			"/v3/**", "/actuator/**" };

	@Bean
	BindAddress listening(ServerProperties server) {
		return new BindAddress(server.getAddress());
	}

	@Bean
	AllowedHosts knownHosts(AccessProperties properties) {
		return new AllowedHosts(properties.origins());
	}

	/**
	 * Defines the proxies whose forwarded headers are trusted.
	 * @throws StartupException when Spring is configured to trust those of every client
	 */
	@Bean
	TrustedProxies trustedProxies(AccessProperties properties, ServerProperties server) {
		if (server.getForwardHeadersStrategy() == ForwardHeadersStrategy.FRAMEWORK) {
			throw new StartupException(
					"server.forward-headers-strategy=framework would trust the forwarded headers of every client.",
					"Remove it, and name the proxies in portal.security.trusted-proxies.", null);
		}
		return new TrustedProxies(properties.proxies());
	}

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, AllowedHosts hosts, LimitProperties limits, Clock clock,
			ApplicationEventPublisher publisher) {
		http.addFilterAfter(new HostFilter(hosts), HeaderWriterFilter.class);
		if (limits.requestsPerMinute() != null) {
			http.addFilterAfter(new RequestLimitFilter(limits.requestsPerMinute(), clock, publisher), HostFilter.class);
		}
		return http.anonymous((anonymous) -> anonymous.principal("local").authorities(CurrentOwner.OPERATOR))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.csrf(this::forms)
			.headers(this::headers)
			.exceptionHandling((faults) -> faults.accessDeniedHandler(accessDenied()))
			.addFilterAfter(new CrossSiteFilter(hosts), HostFilter.class)
			.addFilterAfter(new BodyLengthFilter(), CrossSiteFilter.class)
			.addFilterAfter(new RequestDecodingFilter(), BodyLengthFilter.class)
			.addFilterAfter(new FormTokenFilter(), CsrfFilter.class)
			.build();
	}

	/**
	 * Authenticates no users. Without this bean Spring Boot would create a user with a
	 * password.
	 */
	@Bean
	AuthenticationManager authenticationManager() {
		return (authentication) -> {
			throw new ProviderNotFoundException("The portal has no accounts");
		};
	}

	/**
	 * The form must repeat a random token from a cookie. Requests with JSON need no
	 * token: no form sends JSON, a page of another site cannot send it without a
	 * preflight, and no form handler accepts it. So JSON to a wrong address gets an error
	 * about the address, not about forms.
	 */
	private void forms(CsrfConfigurer<HttpSecurity> csrf) {
		csrf.csrfTokenRepository(new FormTokenCookie())
			.ignoringRequestMatchers(NOT_FORMS)
			.ignoringRequestMatchers(SecurityConfiguration::isJson);
	}

	private static boolean isJson(HttpServletRequest request) {
		try {
			return request.getContentType() != null && MediaType.parseMediaType(request.getContentType())
				.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/**
	 * Writes the headers first. Spring Security would write them just before the response
	 * is sent, and counts characters to detect that. On a page with multi-byte characters
	 * the response is sent earlier, without the headers. Files may be cached and set
	 * their own header; nothing else may. The portal does not set policies for other
	 * subdomains of its host.
	 */
	private void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {

			@Override
			public <O extends HeaderWriterFilter> O postProcess(O filter) {
				filter.setShouldWriteHeadersEagerly(true);
				return filter;
			}

		});
		headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
			.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))
			.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.httpStrictTransportSecurity((https) -> https.includeSubDomains(false))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS_POLICY))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
	}

	private static AccessDeniedHandler accessDenied() {
		RejectedRequest staleForm = new RejectedRequest(HttpStatus.FORBIDDEN.value(), "stale-form",
				Message.of(ProblemMessage.STALE_FORM));
		RejectedRequest forbidden = new RejectedRequest(HttpStatus.FORBIDDEN.value(), "forbidden",
				Message.of(ProblemMessage.FORBIDDEN));
		return (request, response, ex) -> ((ex instanceof CsrfException) ? staleForm : forbidden).send(request,
				response);
	}

}
