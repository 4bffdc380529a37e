package io.ssmsandbox.aws;

import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/**
 * Reports the outcome of every attempt of a call to one target, because AWS's limits
 * count every attempt. The reports go to the target's budget and to the metrics
 * {@code portal.aws.calls} and {@code portal.aws.latency} (by service, operation, region
 * and outcome).
 */
final class CallMetricsInterceptor implements MetricPublisher {

	private static final String ATTEMPT = "ApiCallAttempt";

	static final String HTTP = "HttpClient";

	private final MeterRegistry meters;

	private final CallBudget budget;

	private final BudgetTarget target;

	CallMetricsInterceptor(MeterRegistry meters, CallBudget budget, BudgetTarget target) {
		this.meters = meters;
		this.budget = budget;
		this.target = target;
	}

	@Override
	public void publish(MetricCollection call) {
		String service = first(call.metricValues(CoreMetric.SERVICE_ID), "unknown");
		String operation = first(call.metricValues(CoreMetric.OPERATION_NAME), "unknown");
		call.childrenWithName(ATTEMPT).forEach((attempt) -> {
			CallOutcome outcome = outcome(attempt);
			recordOutcome(service, operation, outcome);
			attempt.childrenWithName(HTTP).forEach((http) -> recordLatency(service, operation, outcome, http));
		});
	}

	/**
	 * Records how long AWS took to answer an attempt of a call, if it did.
	 * @param http the metrics of the attempt's HTTP request
	 */
	void recordLatency(String service, String operation, CallOutcome outcome, MetricCollection http) {
		Timer timer = Timer.builder("portal.aws.latency")
			.description("Time until AWS answered an attempt of a call; attempts without an answer are not in it")
			.tags("service", service, "operation", operation, "region", this.target.region(), "outcome",
					outcome.label())
			.register(this.meters);
		http.metricValues(BudgetedHttpClient.ANSWER_TIME).forEach(timer::record);
	}

	/**
	 * Records the outcome of an attempt of a call.
	 */
	void recordOutcome(String service, String operation, CallOutcome outcome) {
		this.budget.recordOutcome(this.target, outcome);
		Counter.builder("portal.aws.calls")
			.description("Attempts of calls to AWS, by what became of them")
			.tags("service", service, "operation", operation, "region", this.target.region(), "outcome",
					outcome.label())
			.register(this.meters)
			.increment();
	}

	private static CallOutcome outcome(MetricCollection attempt) {
		if (attempt.childrenWithName(HTTP)
			.anyMatch((http) -> !http.metricValues(BudgetedHttpClient.UNSENT).isEmpty())) {
			return CallOutcome.UNSENT;
		}
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
		// The owner of the registry closes it.
	}

}
