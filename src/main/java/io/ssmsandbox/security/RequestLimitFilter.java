package io.ssmsandbox.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.ssmsandbox.sandbox.LimitExceededException;
import io.ssmsandbox.sandbox.LimitKind;
import io.ssmsandbox.sandbox.RequestLimited;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects requests of a client address that sends too many. Health probes do not count,
 * and an event stream counts once.
 */
final class RequestLimitFilter extends OncePerRequestFilter {

	private static final String HEALTH = "/actuator/health";

	private final int perMinute;

	private final ClientRequestRates rates;

	private final ApplicationEventPublisher publisher;

	RequestLimitFilter(int perMinute, Clock clock, ApplicationEventPublisher publisher) {
		this.perMinute = perMinute;
		this.rates = new ClientRequestRates(perMinute, clock);
		this.publisher = publisher;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Duration> wait = this.rates.tryAcquire(request.getRemoteAddr());
		if (wait.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		this.publisher.publishEvent(new RequestLimited(LimitKind.REQUESTS_PER_MINUTE));
		LimitExceededException refused = new LimitExceededException(LimitKind.REQUESTS_PER_MINUTE, this.perMinute,
				wait.get());
		new RejectedRequest(HttpStatus.TOO_MANY_REQUESTS.value(), "limit-reached", refused.message(), refused)
			.send(request, response);
	}

}
