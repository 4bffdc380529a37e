package io.ssmsandbox.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends to an HTTP client. The request has no timeout of its own: a timeout would end an
 * orderly stream with an error in the log.
 */
final class SseEmitterSink implements SseSink {

	private final SseEmitter emitter = new SseEmitter(0L);

	/**
	 * A sink whose stream begins at once, so that the client knows that it is connected
	 * even where there is nothing to send yet.
	 */
	static SseEmitterSink open() {
		try {
			SseEmitterSink sink = new SseEmitterSink();
			sink.send(SseFrames.opening());
			return sink;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	SseEmitter emitter() {
		return this.emitter;
	}

	/**
	 * Has the callback called when the connection is over, whoever ended it.
	 */
	void whenOver(Runnable callback) {
		this.emitter.onCompletion(callback);
		this.emitter.onError((failure) -> callback.run());
	}

	@Override
	public void send(byte[] bytes) throws IOException {
		this.emitter.send(Set.of(new DataWithMediaType(bytes, MediaType.APPLICATION_OCTET_STREAM)));
	}

	@Override
	public void end() {
		this.emitter.complete();
	}

}
