package io.ssmsandbox.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ssmsandbox.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;
import software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests retries, timeouts and call counting against a server with bad responses.
 */
class AwsClientsTests {

	private static final Answer IDENTITY = new Answer(200, """
			<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
			<Arn>arn:aws:iam::123456789012:user/portal</Arn><UserId>AIDA</UserId><Account>123456789012</Account>
			</GetCallerIdentityResult></GetCallerIdentityResponse>""");

	private static final Answer BUSY = new Answer(503, "<Error><Code>ServiceUnavailable</Code></Error>");

	private static final Answer THROTTLED = error(400, "Throttling", "Rate exceeded");

	private static final Answer DENIED = error(403, "AccessDenied", "No");

	private static final BudgetTarget HOME = BudgetTarget.others("us-east-1");

	private final Deque<Answer> answers = new ArrayDeque<>();

	private final CountDownLatch end = new CountDownLatch(1);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private HttpServer server;

	private URI address;

	private Runnable beforeAnswer = () -> {
	};

	private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));

	private CallBudget budget;

	private AwsClients clients;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.address = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		this.budget = TestBudgets.of(100, this.clock);
		this.clients = new AwsClients(TestProperties.hasty(this.address),
				new StaticAwsConnection(true, Optional.of(this.address)), this.meters, this.budget);
	}

	@AfterEach
	void stop() {
		this.end.countDown();
		this.clients.destroy();
		this.server.stop(0);
	}

	@Test
	void triesAgainWhenAwsIsBusyAndCountsEveryAttempt() {
		this.answers.addAll(List.of(BUSY, IDENTITY));

		assertThat(new AwsAccount(this.clients).identity())
			.isEqualTo(new AwsIdentity("123456789012", "arn:aws:iam::123456789012:user/portal", "AIDA"));
		assertThat(attempts("unavailable")).isEqualTo(1);
		assertThat(attempts("success")).isEqualTo(1);
	}

	@Test
	void timesEveryAnswerOfAws() {
		this.answers.addAll(List.of(BUSY, IDENTITY));

		new AwsAccount(this.clients).identity();

		assertThat(answersTimed("STS", "unavailable")).isEqualTo(1);
		assertThat(answersTimed("STS", "success")).isEqualTo(1);
	}

	@Test
	void timesTheAnswersOfServiceQuotas() {
		this.answers.add(new Answer(404, "<html>Not here</html>"));

		assertThatExceptionOfType(AwsRefusedException.class).isThrownBy(this::vpcLimit);

		assertThat(answersTimed("Service Quotas", "refused")).isEqualTo(1);
	}

	@Test
	void reportsThrottlingAfterTheLastAttempt() {
		this.answers.addAll(List.of(THROTTLED, THROTTLED));

		assertThatExceptionOfType(AwsThrottledException.class)
			.isThrownBy(() -> new AwsAccount(this.clients).identity());
		assertThat(attempts("throttled")).isEqualTo(2);
		assertThat(TestBudgets.enter(this.budget, HOME, CallPriority.CHANGE)).as("asks for fewer").isPositive();
	}

	@Test
	void doesNotRetryARefusedCall() {
		this.answers.add(DENIED);

		assertThatExceptionOfType(AwsRefusedException.class).isThrownBy(() -> new AwsAccount(this.clients).identity())
			.withMessage("The portal lacks the permission sts:GetCallerIdentity. AWS says: No");
		assertThat(attempts("refused")).isEqualTo(1);
	}

	@Test
	void takesEveryAttemptFromTheBudget() {
		TestBudgets.spend(this.budget, HOME, 197);
		this.answers.addAll(List.of(BUSY, IDENTITY));

		this.budget.enter(HOME, CallPriority.CHANGE);
		new AwsAccount(this.clients).identity();
		this.budget.leave(HOME);

		assertThat(TestBudgets.enter(this.budget, HOME, CallPriority.CHANGE)).isZero();
		TestBudgets.spend(this.budget, HOME, 1);
		assertThat(TestBudgets.enter(this.budget, HOME, CallPriority.CHANGE)).isPositive();
	}

	@Test
	void sendsNoRetryWithoutACallToSpare() {
		CallBudget slow = TestBudgets.of(0.5, this.clock);
		AwsClients frugal = new AwsClients(TestProperties.hasty(this.address),
				new StaticAwsConnection(true, Optional.of(this.address)), this.meters, slow);
		this.beforeAnswer = () -> TestBudgets.spend(slow, HOME, 3);
		this.answers.addAll(List.of(BUSY, IDENTITY));

		assertThatExceptionOfType(NoCallToSpareException.class).isThrownBy(() -> new AwsAccount(frugal).identity());
		assertThat(attempts("unavailable")).isEqualTo(1);
		assertThat(attempts("unsent")).isEqualTo(1);
		assertThat(this.answers).as("the response that was never requested").containsExactly(IDENTITY);
		frugal.destroy();
	}

	@Test
	void doesNotCountAnUnsentCallAsUnanswered() {
		CallBudget slow = TestBudgets.of(0.5, this.clock);
		AwsClients frugal = new AwsClients(TestProperties.hasty(this.address),
				new StaticAwsConnection(true, Optional.of(this.address)), this.meters, slow);
		TestBudgets.spend(slow, HOME, 4);

		assertThatExceptionOfType(NoCallToSpareException.class)
			.isThrownBy(() -> Quotas.limit(frugal, "us-east-1", Quota.VPCS));
		assertThatExceptionOfType(NoCallToSpareException.class).isThrownBy(() -> new AwsAccount(frugal).identity());
		assertThat(slow.unansweredSince(HOME)).isEmpty();
		frugal.destroy();
	}

	@Test
	void givesUpOnAServerThatStaysSilent() {
		assertThatExceptionOfType(AwsUnavailableException.class)
			.isThrownBy(() -> new AwsAccount(this.clients).identity());
		assertThat(attempts("unavailable")).isEqualTo(2);
		assertThat(TestBudgets.enter(this.budget, HOME, CallPriority.CHANGE)).isZero();
		assertThat(TestBudgets.enter(this.budget, HOME, CallPriority.CHANGE)).as("no second one in vain").isPositive();
	}

	@Test
	void reportsWhyAQuotaIsUnknownWhenAnotherServerResponds() {
		this.answers.add(new Answer(404, "<html>Not here</html>"));

		assertThatExceptionOfType(AwsRefusedException.class).isThrownBy(this::vpcLimit)
			.withMessage("HTTP 404 without a reason");
	}

	@Test
	void rejectsAResponseWithoutAQuota() {
		this.answers.addAll(List.of(new Answer(200, "<html>Welcome</html>"), new Answer(200, "{}")));

		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(this::vpcLimit)
			.withMessage("AWS could not be reached for servicequotas:GetServiceQuota: its answer is not JSON");
		assertThatExceptionOfType(AwsUnavailableException.class).isThrownBy(this::vpcLimit)
			.withMessage("AWS could not be reached for servicequotas:GetServiceQuota: its answer has no quota");
	}

	@Test
	void bringsOneHttpClientOnly() {
		assertThat(ServiceLoader.load(SdkHttpService.class)).as("modules bring another unless it is excluded")
			.hasOnlyElementsOfType(UrlConnectionSdkHttpService.class);
		assertThat(ServiceLoader.load(SdkAsyncHttpService.class)).isEmpty();
	}

	private int vpcLimit() {
		return Quotas.limit(this.clients, "us-east-1", Quota.VPCS);
	}

	private void answer(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		Answer answer = this.answers.poll();
		if (answer == null) {
			silence();
			exchange.close();
			return;
		}
		this.beforeAnswer.run();
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "text/xml");
		exchange.sendResponseHeaders(answer.status(), body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private void silence() {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private double attempts(String outcome) {
		return this.meters.get("portal.aws.calls")
			.tags("service", "STS", "operation", "GetCallerIdentity", "region", "us-east-1", "outcome", outcome)
			.counter()
			.count();
	}

	private long answersTimed(String service, String outcome) {
		return this.meters.get("portal.aws.latency")
			.tags("service", service, "region", "us-east-1", "outcome", outcome)
			.timer()
			.count();
	}

	private static Answer error(int status, String code, String message) {
		return new Answer(status, "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Code>"
				+ code + "</Code><Message>" + message + "</Message></Error></ErrorResponse>");
	}

	private record Answer(int status, String body) {
	}

}
