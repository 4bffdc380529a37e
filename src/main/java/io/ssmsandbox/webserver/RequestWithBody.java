package io.ssmsandbox.webserver;

import java.nio.ByteBuffer;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * A request whose body is in memory, so that reading it never waits for the client.
 */
final class RequestWithBody extends Request.Wrapper {

	private final Content.Source body;

	RequestWithBody(Request request, byte[] body) {
		super(request);
		this.body = Content.Source.from(ByteBuffer.wrap(body));
	}

	@Override
	public Content.Chunk read() {
		return this.body.read();
	}

	@Override
	public void demand(Runnable demandCallback) {
		this.body.demand(demandCallback);
	}

	@Override
	public void fail(Throwable failure) {
		this.body.fail(failure);
	}

}
