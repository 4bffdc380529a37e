package io.ssmsandbox.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends to an HTTP client. The request has no timeout of its own: a timeout would end a
 * healthy stream with an error in the log.
 */
final class SseEmitterSink implements SseSink {

	private final SseEmitter emitter = new SseEmitter(0L);

	/**
	 * Opens a sink and starts its stream at once, so that the client knows that it is
	 * connected even when there is nothing to send.
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
	 * Calls the callback when the connection ends for any reason.
	 */
	void onClose(Runnable callback) {
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
