package io.ssmsandbox.emulator.wire;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Rejects unsigned requests and requests from other hosts, before it reads their body.
 */
final class AdmissionHandler extends Handler.Wrapper {

	private final Dispatcher dispatcher;

	AdmissionHandler(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		String requestId = UUID.randomUUID().toString();
		Optional<HttpReply> refusal = this.dispatcher.refuse(JettyHandler.call(request, new byte[0]), requestId);
		if (refusal.isPresent()) {
			JettyHandler.write(refusal.get(), requestId, response, callback);
			return true;
		}
		return super.handle(request, response, callback);
	}

}
