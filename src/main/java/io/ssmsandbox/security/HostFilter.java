package io.ssmsandbox.security;

import java.io.IOException;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests to a name that is not the portal's. Every browser sends a Host; old
 * health probes send none, and pass.
 */
final class HostFilter extends OncePerRequestFilter {

	private static final Refusal FOREIGN_HOST = new Refusal(HttpStatus.MISDIRECTED_REQUEST.value(), "foreign-host",
			Message.of(ProblemMessage.FOREIGN_HOST));

	private final KnownHosts hosts;

	HostFilter(KnownHosts hosts) {
		this.hosts = hosts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (RawHost.of(request).map(this.hosts::contains).orElse(true)) {
			chain.doFilter(request, response);
		}
		else {
			FOREIGN_HOST.send(request, response);
		}
	}

}
