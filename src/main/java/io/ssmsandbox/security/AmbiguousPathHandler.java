package io.ssmsandbox.security;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Turns away addresses that one reader may take for another path than the next does: with
 * an encoded slash or dots, an empty segment, or a parameter in the path. Jetty and
 * Spring Security would do so too, but with a page of their own or without our headers.
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
