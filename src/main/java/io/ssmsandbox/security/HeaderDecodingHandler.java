package io.ssmsandbox.security;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Rejects requests whose query or language header cannot be decoded. Otherwise the first
 * code that reads them would fail, and then the error page too.
 */
class HeaderDecodingHandler extends Handler.Wrapper {

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		if (isReadable(request)) {
			return super.handle(request, response, callback);
		}
		Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
		return true;
	}

	private static boolean isReadable(Request request) {
		try {
			Request.extractQueryParameters(request);
			Request.getLocales(request);
			return true;
		}
		catch (IllegalArgumentException | HttpException.RuntimeException ex) {
			return false;
		}
	}

}
