package io.ssmsandbox.ops;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.sandbox.OrphanStack;
import io.ssmsandbox.sandbox.OrphanStacks;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import io.ssmsandbox.sandbox.StacksInMemory;
import org.junit.jupiter.api.Test;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

class OrphanStackMetricsTests {

	private final DataSource dataSource = SandboxesInMemory.database();

	private final OrphanStacks orphans = StacksInMemory.createOrphanStacks(this.dataSource);

	@Test
	void countsTheOrphans() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		new OrphanStackMetrics(this.orphans).bindTo(registry);
		assertThat(registry.get("portal.orphan.stacks").gauge().value()).isZero();

		this.orphans.add(new OrphanStack(STACK_ID, new StackName("ssm-sandbox-lost"), "eu-west-1", null, null, T0));

		assertThat(registry.get("portal.orphan.stacks").gauge().value()).isEqualTo(1);
	}

}
