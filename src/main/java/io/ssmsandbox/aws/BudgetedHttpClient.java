package io.ssmsandbox.aws;

import java.io.IOException;
import java.time.Duration;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.metrics.MetricCategory;
import software.amazon.awssdk.metrics.MetricLevel;
import software.amazon.awssdk.metrics.SdkMetric;

/**
 * Sends HTTP requests to one target within its call budget. Every attempt of every call,
 * including the SDK's retries, takes one call from the budget before it is sent.
 */
final class BudgetedHttpClient implements SdkHttpClient {

	/** Marks an attempt that was not sent. */
	static final SdkMetric<Boolean> UNSENT = SdkMetric.create("SsmSandboxUnsent", Boolean.class, MetricLevel.ERROR,
			MetricCategory.CUSTOM);

	/** The time between sending an attempt and its response. */
	static final SdkMetric<Duration> ANSWER_TIME = SdkMetric.create("SsmSandboxAnswerTime", Duration.class,
			MetricLevel.ERROR, MetricCategory.CUSTOM);

	private final SdkHttpClient http;

	private final CallBudget budget;

	private final BudgetTarget target;

	BudgetedHttpClient(SdkHttpClient http, CallBudget budget, BudgetTarget target) {
		this.http = http;
		this.budget = budget;
		this.target = target;
	}

	@Override
	public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
		ExecutableHttpRequest prepared = this.http.prepareRequest(request);
		return new ExecutableHttpRequest() {

			@Override
			public HttpExecuteResponse call() throws IOException {
				return send(request, prepared);
			}

			@Override
			public void abort() {
				prepared.abort();
			}

		};
	}

	private HttpExecuteResponse send(HttpExecuteRequest request, ExecutableHttpRequest prepared) throws IOException {
		try {
			return this.budget.<HttpExecuteResponse, IOException>send(this.target, () -> exchange(request, prepared));
		}
		catch (NoCallToSpareException ex) {
			request.metricCollector().ifPresent((metrics) -> metrics.reportMetric(UNSENT, true));
			// The SDK does not retry this exception.
			throw SdkClientException.create(ex.getMessage(), ex);
		}
	}

	private static HttpExecuteResponse exchange(HttpExecuteRequest request, ExecutableHttpRequest prepared)
			throws IOException {
		long sent = System.nanoTime();
		HttpExecuteResponse answer = prepared.call();
		Duration time = Duration.ofNanos(System.nanoTime() - sent);
		request.metricCollector().ifPresent((metrics) -> metrics.reportMetric(ANSWER_TIME, time));
		return answer;
	}

	@Override
	public String clientName() {
		return this.http.clientName();
	}

	@Override
	public void close() {
		// The wrapped client is shared.
	}

}
