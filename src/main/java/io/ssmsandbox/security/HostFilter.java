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
 * Rejects requests to a host name that is not the portal's. Every browser sends Host. Old
 * health probes do not, and pass.
 */
final class HostFilter extends OncePerRequestFilter {

	private static final RejectedRequest FOREIGN_HOST = new RejectedRequest(HttpStatus.MISDIRECTED_REQUEST.value(),
			"foreign-host", Message.of(ProblemMessage.FOREIGN_HOST));

	private final AllowedHosts hosts;

	HostFilter(AllowedHosts hosts) {
		this.hosts = hosts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (RawHostHeader.of(request).map(this.hosts::contains).orElse(true)) {
			chain.doFilter(request, response);
		}
		else {
			FOREIGN_HOST.send(request, response);
		}
	}

}
