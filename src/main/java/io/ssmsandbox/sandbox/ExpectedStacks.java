package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.ssmsandbox.aws.StackId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the database which stacks should exist in each region. The inventory check
 * compares them with the stacks on AWS.
 */
@Component
public class ExpectedStacks {

	private final JdbcClient jdbc;

	ExpectedStacks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The regions that may contain stacks of the portal.
	 * @param since regions whose last lease ended before this instant are left out
	 */
	public List<String> findRegions(Instant since) {
		return this.jdbc.sql("""
				select region from sandbox where live_key is not null or expires_at > :since
				union select region from orphan_stack
				order by region
				""").param("since", SandboxRow.offset(since)).query((row, number) -> row.getString("region")).list();
	}

	/**
	 * The stacks that should exist in a region, each with its sandbox.
	 */
	public Map<StackId, SandboxId> findExpected(String region) {
		Map<StackId, SandboxId> expected = new HashMap<>();
		this.jdbc
			.sql("select id, stack_id from sandbox where region = :region and live_key is not null"
					+ " and stack_id is not null")
			.param("region", region)
			.query((row) -> {
				expected.put(new StackId(row.getString("stack_id")), new SandboxId(row.getObject("id", UUID.class)));
			});
		return expected;
	}

	/**
	 * Returns those of the given stacks that belong, or once belonged, to a sandbox.
	 */
	public Set<StackId> filterOwned(Collection<StackId> stacks) {
		if (stacks.isEmpty()) {
			return Set.of();
		}
		return this.jdbc.sql("select stack_id from sandbox where stack_id in (:ids)")
			.param("ids", stacks.stream().map(StackId::value).toList())
			.query((row, number) -> new StackId(row.getString("stack_id")))
			.set();
	}

}
