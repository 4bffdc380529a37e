package io.ssmsandbox.ops;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ssmsandbox.cloud.StackName;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import io.ssmsandbox.sandbox.StacksInMemory;
import io.ssmsandbox.sandbox.StrayStack;
import io.ssmsandbox.sandbox.StrayStacks;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

class StrayMetricsTests {

	private final DataSource dataSource = SandboxesInMemory.database();

	private final StrayStacks strays = StacksInMemory.strays(this.dataSource);

	@Test
	void countsTheStrays() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		new StrayMetrics(this.strays).bindTo(registry);
		assertThat(registry.get("portal.stray.stacks").gauge().value()).isZero();

		this.strays.add(new StrayStack(STACK_ID, new StackName("ssm-sandbox-lost"), "eu-west-1", null, null, T0));

		assertThat(registry.get("portal.stray.stacks").gauge().value()).isEqualTo(1);
	}

}
