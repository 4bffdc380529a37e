package io.ssmsandbox.pages;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ssmsandbox.sandbox.Sandbox;

import org.springframework.stereotype.Component;

/**
 * Why sandboxes stand where they do, in plain words. Templates reach it by its name.
 */
@Component("reasons")
class Reasons {

	private final Words words;

	Reasons(Words words) {
		this.words = words;
	}

	/**
	 * What a known failure means.
	 */
	public String plain(FailureView failure) {
		return this.words.of("cause." + failure.cause(), failure.particulars());
	}

	/**
	 * What can be done about a known failure.
	 */
	public String help(FailureView failure) {
		return this.words.of("cause." + failure.cause() + ".help", failure.particulars());
	}

	/**
	 * The reason for a list of many: a failure that is known in plain words, anything
	 * else as it was told. Instants in it are not yet made readable.
	 */
	public Optional<String> brief(Sandbox sandbox) {
		return switch (sandbox.state()) {
			case LAUNCH_FAILED, TEARDOWN_FAILED -> failed(sandbox);
			case REQUESTED, LAUNCHING, CONNECTING, READY, TEARING_DOWN, TORN_DOWN ->
				sandbox.reason().map(this.words::said);
		};
	}

	private Optional<String> failed(Sandbox sandbox) {
		FailureView failure = FailureView.of(sandbox);
		if (failure.cause() == null) {
			return sandbox.reason().map(this.words::said);
		}
		return Optional.of(Stream.concat(Stream.of(plain(failure)), sandbox.hindrance().map(this.words::said).stream())
			.collect(Collectors.joining(" ")));
	}

}
