package io.ssmsandbox.cost;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.sandbox.BillableResources;
import io.ssmsandbox.sandbox.SandboxEvent.StackEventRecorded;
import io.ssmsandbox.sandbox.SandboxEvent;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.ResourceGraph;
import io.ssmsandbox.template.TemplateOptions;
import io.ssmsandbox.template.TemplateRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BillableTimeTests {

	private static final Instant T0 = Instant.parse("2026-11-24T06:00:00Z");

	private static final BillableResources TOKYO = new BillableResources("ap-northeast-1", "t3.small", EndpointSet.FULL,
			8);

	private static final CostEstimator COSTS = new CostEstimator();

	private static final ResourceGraph GRAPH = new TemplateRenderer()
		.render(TemplateOptions.of("thin-ssm", "a"), Map.of())
		.graph();

	@Test
	void countsEachResourceFromItsFirstIdUntilItsDeletion() {
		BillableTime billableTime = usage(T0.plusSeconds(7200), event("SSMEndpoint", "CREATE_IN_PROGRESS", null, 0),
				event("SSMEndpoint", "CREATE_IN_PROGRESS", "vpce-1", 10),
				event("SSMEndpoint", "CREATE_COMPLETE", "vpce-1", 100),
				event("Instance", "CREATE_COMPLETE", "i-1", 200),
				event("SSMEndpoint", "DELETE_COMPLETE", "vpce-1", 3670));

		assertThat(billableTime.instance()).isEqualTo(Duration.ofSeconds(7000));
		assertThat(billableTime.endpoints()).containsExactly(Duration.ofSeconds(3660));
	}

	@Test
	void leavesOutTheGatewayAndResourcesWithoutAnId() {
		BillableTime billableTime = usage(T0.plusSeconds(60), event("S3Endpoint", "CREATE_COMPLETE", "vpce-2", 10),
				event("VPC", "CREATE_COMPLETE", "vpc-1", 5), event("EC2Endpoint", "CREATE_FAILED", null, 20),
				event("Instance", "CREATE_FAILED", "", 20));

		assertThat(billableTime.isNothing()).isTrue();
		assertThat(COSTS.estimate(TOKYO, billableTime).total()).get().satisfies((total) -> assertThat(total).isZero());
	}

	@Test
	void billsEachEndpointByTheStartedHour() {
		BillableTime billableTime = usage(T0.plusSeconds(3700), event("SSMEndpoint", "CREATE_COMPLETE", "vpce-1", 0),
				event("EC2Endpoint", "CREATE_COMPLETE", "vpce-2", 200));

		assertThat(COSTS.estimate(TOKYO, billableTime).lines().get(1).total()).isEqualByComparingTo("0.042");
	}

	@Test
	void reportsResourcesThatWereLeftBehind() {
		assertThat(usage(T0.plusSeconds(60), event("SSMEndpoint", "CREATE_COMPLETE", "vpce-1", 0),
				event("SSMEndpoint", "DELETE_SKIPPED", "vpce-1", 50))
			.leftBehind()).isTrue();
		assertThat(usage(T0.plusSeconds(60), event("VPC", "DELETE_SKIPPED", "vpc-1", 50)).leftBehind()).isFalse();
	}

	private static BillableTime usage(Instant end, StackEvent... events) {
		List<SandboxEvent> timeline = new ArrayList<>();
		for (StackEvent event : events) {
			timeline.add(new StackEventRecorded(timeline.size() + 1, event));
		}
		return BillableTime.of(GRAPH, timeline, end);
	}

	private static StackEvent event(String name, String status, @Nullable String id, long second) {
		String type = name.endsWith("Endpoint") ? "AWS::EC2::VPCEndpoint"
				: (name.equals("Instance") ? "AWS::EC2::Instance" : "AWS::EC2::VPC");
		return new StackEvent(name + status + second, T0.plusSeconds(second), name, id, type, status, null);
	}

}
