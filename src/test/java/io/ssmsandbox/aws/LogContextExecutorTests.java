package io.ssmsandbox.aws;

import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;

class LogContextExecutorTests {

	private final LogContextExecutor executor = new LogContextExecutor(1, 1, new LinkedBlockingQueue<>(),
			Executors.defaultThreadFactory());

	@AfterEach
	void stop() {
		MDC.clear();
		this.executor.shutdownNow();
	}

	@Test
	void logsUnderTheIdOfTheRequestThatAsked() throws Exception {
		MDC.put("requestId", "asked-1");

		assertThat(this.executor.submit(() -> MDC.get("requestId")).get()).isEqualTo("asked-1");
	}

	@Test
	void forgetsTheIdAfterTheTask() throws Exception {
		MDC.put("requestId", "asked-1");
		this.executor.submit(() -> MDC.get("requestId")).get();
		MDC.clear();

		assertThat(this.executor.submit(() -> MDC.get("requestId")).get()).isNull();
	}

}
