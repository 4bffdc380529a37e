package io.ssmsandbox.cloud;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/**
 * Counts what is sent to AWS as {@code portal.aws.calls}, by service, operation, region
 * and outcome. Every attempt counts, since AWS's limits count every one; the outcome is
 * {@code success}, {@code refused} (AWS said no), {@code throttled} or
 * {@code unavailable}.
 */
final class CallCounter implements MetricPublisher {

	private static final String ATTEMPT = "ApiCallAttempt";

	private final MeterRegistry meters;

	private final String region;

	CallCounter(MeterRegistry meters, String region) {
		this.meters = meters;
		this.region = region;
	}

	@Override
	public void publish(MetricCollection call) {
		String service = first(call.metricValues(CoreMetric.SERVICE_ID), "unknown");
		String operation = first(call.metricValues(CoreMetric.OPERATION_NAME), "unknown");
		call.childrenWithName(ATTEMPT)
			.forEach((attempt) -> this.meters
				.counter("portal.aws.calls", "service", service, "operation", operation, "region", this.region,
						"outcome", outcome(attempt))
				.increment());
	}

	private static String outcome(MetricCollection attempt) {
		String error = first(attempt.metricValues(CoreMetric.ERROR_TYPE), "");
		int status = first(attempt.metricValues(HttpMetric.HTTP_STATUS_CODE), 0);
		if (error.isEmpty()) {
			return "success";
		}
		if (error.equals("Throttling")) {
			return "throttled";
		}
		return (status >= 400 && status < 500) ? "refused" : "unavailable";
	}

	private static <T> T first(List<T> values, T otherwise) {
		return values.isEmpty() ? otherwise : values.get(0);
	}

	@Override
	public void close() {
		// The registry is closed by its owner.
	}

}
