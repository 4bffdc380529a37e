package io.ssmsandbox.security;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Rejects paths that different components may parse differently: with an encoded slash or
 * dots, an empty segment, or a path parameter. Jetty and Spring Security also reject
 * them, but with a page of their own or without the portal's headers.
 */
class AmbiguousPathHandler extends Handler.Wrapper {

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		HttpURI address = request.getHttpURI();
		if (address.hasViolations() || String.valueOf(address.getPath()).indexOf(';') >= 0) {
			Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
			return true;
		}
		return super.handle(request, response, callback);
	}

}
