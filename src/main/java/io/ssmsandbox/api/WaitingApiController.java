package io.ssmsandbox.api;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.stream.LongPolling;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Returns a stack when it is in the requested state.
 */
@RestController
class WaitingApiController {

	private static final int DEFAULT_SECONDS = 30;

	private static final int MAX_SECONDS = Math.toIntExact(LongPolling.MAX.toSeconds());

	/** The wait has its own time limit; the container's limit must be longer. */
	private static final Duration CONTAINER_LIMIT = LongPolling.MAX.plusSeconds(30);

	private final LongPolling longPolling;

	private final StackViews views;

	WaitingApiController(LongPolling longPolling, StackViews views) {
		this.longPolling = longPolling;
		this.views = views;
	}

	@GetMapping(path = "/stacks/{id}", params = "wait")
	DeferredResult<StackView> await(@PathVariable SandboxId id,
			@RequestParam(required = false) @Nullable SandboxState wait,
			@RequestParam(required = false) @Nullable Integer timeout) {
		if (wait == null) {
			throw InvalidParameterException.query("wait", SandboxStateEditor.EXPECTED);
		}
		int seconds = (timeout != null) ? timeout : DEFAULT_SECONDS;
		if (seconds > MAX_SECONDS) {
			throw InvalidParameterException.query("timeout", ProblemMessage.NUMBER_OUT_OF_RANGE, 0, MAX_SECONDS);
		}
		return deferred(this.longPolling.waitForState(id, wait, Duration.ofSeconds(seconds)));
	}

	private DeferredResult<StackView> deferred(CompletableFuture<Sandbox> answer) {
		DeferredResult<StackView> result = new DeferredResult<>(CONTAINER_LIMIT.toMillis());
		answer.thenApply(this.views::of).whenComplete((view, failure) -> {
			if (failure != null) {
				// The original exception is wrapped.
				result.setErrorResult(Objects.requireNonNullElse(failure.getCause(), failure));
			}
			else {
				result.setResult(view);
			}
		});
		result.onCompletion(() -> answer.cancel(false));
		return result;
	}

}
