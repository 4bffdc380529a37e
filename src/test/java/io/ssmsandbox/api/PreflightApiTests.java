package io.ssmsandbox.api;

import java.util.List;

import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.aws.QuotaUsage;
import io.ssmsandbox.diagnosis.RemedyAdvice;
import io.ssmsandbox.message.AwsMessage;
import io.ssmsandbox.message.CheckMessage;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.preflight.Capacity.Room;
import io.ssmsandbox.preflight.Capacity;
import io.ssmsandbox.preflight.Check;
import io.ssmsandbox.preflight.CheckName;
import io.ssmsandbox.preflight.CheckResult;
import io.ssmsandbox.preflight.Preflight;
import io.ssmsandbox.preflight.PreflightReport;
import io.ssmsandbox.preflight.Suggestion;
import io.ssmsandbox.provisioning.SandboxService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Tests the preflight report of a launch.
 */
@WebTest
class PreflightApiTests {

	private static final String GOOD = """
			{"prefix":"tried","region":"ap-northeast-1","availabilityZone":"d"}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SandboxService sandboxService;

	@Autowired
	private Preflight preflight;

	@BeforeEach
	void theZoneDoesNotDo() {
		Suggestion suggestion = new Suggestion(Message.of(RemedyAdvice.OTHER_ZONE, "ap-northeast-1a"),
				new Suggestion.Choice("availabilityZone", "ap-northeast-1a"), null);
		Check zone = new Check(CheckName.ENDPOINTS_IN_ZONE, CheckResult.FAILED,
				Message.of(CheckMessage.ENDPOINTS_IN_ZONE_FAILED, "ap-northeast-1d", List.of("ssm")), suggestion);
		given(this.preflight.check(any())).willReturn(new PreflightReport(List.of(zone),
				new Capacity(List.of(new Room(new QuotaUsage(Quota.VPCS, 2, 5), 1)))));
	}

	@AfterEach
	void forget() {
		Mockito.reset(this.preflight, this.sandboxService);
	}

	@Test
	void saysThatAwsWasNotAskedAtAll() {
		Message busy = Message.of(AwsMessage.NO_CALL_TO_SPARE, "ap-northeast-1");
		Check free = new Check(CheckName.PREFIX_FREE, CheckResult.PASSED,
				Message.of(CheckMessage.PREFIX_FREE, "tried", "ap-northeast-1"), null);
		Check region = new Check(CheckName.REGION_ENABLED, CheckResult.COULD_NOT_CHECK,
				Message.of(CheckMessage.UNKNOWN, busy), null);
		Check zone = new Check(CheckName.ZONE_AVAILABLE, CheckResult.PASSED,
				Message.of(CheckMessage.ZONE_AVAILABLE, "ap-northeast-1d"), null);
		given(this.preflight.check(any()))
			.willReturn(new PreflightReport(List.of(free, region), new Capacity(List.of())))
			.willReturn(new PreflightReport(List.of(free, region, zone), new Capacity(List.of())));

		MvcTestResult unasked = post(GOOD);

		ProblemAssert.assertThat(unasked).hasStatus(503).hasCode("no-call-to-spare");
		assertThat(unasked).hasHeader("Retry-After", "5");
		assertThat(post(GOOD)).as("asked in part").hasStatusOk();
	}

	@Test
	void reportsAndCreatesNothing() {
		MvcTestResult result = post(GOOD);

		assertThat(result).hasStatusOk();
		assertThat(result).bodyJson().isStrictlyEqualTo("""
				{
				  "outcome": "FAILED",
				  "checks": [
				    {
				      "name": "endpoints-in-zone",
				      "outcome": "FAILED",
				      "pointer": "/availabilityZone",
				      "detail": "ap-northeast-1d does not have these endpoints: ssm.",
				      "fix": "Choose ap-northeast-1a, which has all that is needed.",
				      "value": "ap-northeast-1a",
				      "link": null
				    }
				  ],
				  "capacity": {
				    "more": 3,
				    "wall": "vpcs",
				    "quotas": [{"name": "vpcs", "used": 2, "limit": 5, "each": 1}]
				  },
				  "cost": {
				    "currency": "USD",
				    "perHour": 0.084252,
				    "total": 0.674016,
				    "time": "PT8H",
				    "found": "2026-11-29",
				    "parts": [
				      {"name": "instance", "count": 1, "perHour": 0.027200, "total": 0.217600},
				      {"name": "endpoints", "count": 4, "perHour": 0.056000, "total": 0.448000},
				      {"name": "volume", "count": 8, "perHour": 0.001052, "total": 0.008416}
				    ]
				  },
				  "emulated": true
				}
				""");
		verifyNothingWasLaunched();
	}

	@Test
	void refusesWhatTheLaunchWouldRefuse() {
		MvcTestResult result = post("""
				{"prefix":"Bad_Prefix!","region":"ap-northeast-1","availabilityZone":"a"}""");

		ProblemAssert.assertThat(result).hasStatus(400).hasCode("invalid-launch").pointsAt("/prefix");
		verifyNoInteractions(this.preflight);
	}

	@Test
	void ignoresAnIdempotencyKey() {
		MvcTestResult result = this.mvc.post()
			.uri("/preflight")
			.header(IdempotencyKeyHeader.HEADER, "\u00e4")
			.contentType(MediaType.APPLICATION_JSON)
			.content(GOOD)
			.exchange();

		assertThat(result).hasStatusOk();
		verifyNothingWasLaunched();
	}

	private MvcTestResult post(String body) {
		return this.mvc.post().uri("/preflight").contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	private void verifyNothingWasLaunched() {
		verify(this.sandboxService, never()).request(any());
		verify(this.sandboxService, never()).request(any(), any());
	}

}
