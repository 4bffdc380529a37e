package io.ssmsandbox.cloud;

import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/**
 * Sees every attempt of every call to one region, since AWS's limits count every one. It
 * takes each from the region's budget as it is sent, and tells the budget and the metrics
 * {@code portal.aws.calls} and {@code portal.aws.latency} (by service, operation, region
 * and outcome) what became of it.
 */
final class CallWatch implements ExecutionInterceptor, MetricPublisher {

	private static final String ATTEMPT = "ApiCallAttempt";

	private final MeterRegistry meters;

	private final CallBudget budget;

	private final String region;

	CallWatch(MeterRegistry meters, CallBudget budget, String region) {
		this.meters = meters;
		this.budget = budget;
		this.region = region;
	}

	@Override
	public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
		sent();
	}

	/**
	 * An attempt of a call is on its way.
	 */
	void sent() {
		this.budget.spend(this.region);
	}

	@Override
	public void publish(MetricCollection call) {
		String service = first(call.metricValues(CoreMetric.SERVICE_ID), "unknown");
		String operation = first(call.metricValues(CoreMetric.OPERATION_NAME), "unknown");
		call.childrenWithName(ATTEMPT).forEach((attempt) -> {
			CallOutcome outcome = outcome(attempt);
			answered(service, operation, outcome);
			attempt.metricValues(CoreMetric.SERVICE_CALL_DURATION)
				.forEach((time) -> took(service, operation, outcome, time));
		});
	}

	/**
	 * How long AWS took to answer an attempt of a call.
	 */
	void took(String service, String operation, CallOutcome outcome, Duration time) {
		Timer.builder("portal.aws.latency")
			.description("Time until AWS answered an attempt of a call; attempts without an answer are not in it")
			.tags("service", service, "operation", operation, "region", this.region, "outcome", outcome.label())
			.register(this.meters)
			.record(time);
	}

	/**
	 * What became of an attempt of a call.
	 */
	void answered(String service, String operation, CallOutcome outcome) {
		this.budget.learn(this.region, outcome);
		Counter.builder("portal.aws.calls")
			.description("Attempts of calls to AWS, by what became of them")
			.tags("service", service, "operation", operation, "region", this.region, "outcome", outcome.label())
			.register(this.meters)
			.increment();
	}

	private static CallOutcome outcome(MetricCollection attempt) {
		String error = first(attempt.metricValues(CoreMetric.ERROR_TYPE), "");
		int status = first(attempt.metricValues(HttpMetric.HTTP_STATUS_CODE), 0);
		if (error.isEmpty()) {
			return CallOutcome.SUCCESS;
		}
		if (error.equals("Throttling")) {
			return CallOutcome.THROTTLED;
		}
		return (status >= 400 && status < 500) ? CallOutcome.REFUSED : CallOutcome.UNAVAILABLE;
	}

	private static <T> T first(List<T> values, T otherwise) {
		return values.isEmpty() ? otherwise : values.get(0);
	}

	@Override
	public void close() {
		// The registry is closed by its owner.
	}

}
