package io.ssmsandbox.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the orphan stacks that the last checks found, in the table {@code orphan_stack}.
 * The portal reports them and never touches them: a person decides what to do with them.
 */
@Component
public class OrphanStacks {

	private static final String COLUMNS = "stack_id, stack_name, region, sandbox_id, owner, seen_since";

	private final JdbcClient jdbc;

	OrphanStacks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stores an orphan stack.
	 * @return whether it is new
	 */
	public boolean add(OrphanStack orphan) {
		try {
			this.jdbc.sql("""
					insert into orphan_stack (%s)
					values (:id, :name, :region, :sandbox, :owner, :since)
					""".formatted(COLUMNS))
				.param("id", orphan.id().value())
				.param("name", orphan.name().value())
				.param("region", orphan.region())
				.param("sandbox", orphan.sandboxId())
				.param("owner", orphan.owner())
				.param("since", SandboxRow.offset(orphan.seenSince()))
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * Deletes a stack that is no longer an orphan stack.
	 */
	public void remove(StackId id) {
		this.jdbc.sql("delete from orphan_stack where stack_id = :id").param("id", id.value()).update();
	}

	/**
	 * The ids of the orphan stacks in a region.
	 */
	public Set<StackId> findIds(String region) {
		return this.jdbc.sql("select stack_id from orphan_stack where region = :region")
			.param("region", region)
			.query((row, number) -> new StackId(row.getString("stack_id")))
			.set();
	}

	/**
	 * The orphan stacks that were seen first, oldest first.
	 */
	public List<OrphanStack> findOldest(int limit) {
		return this.jdbc
			.sql("select " + COLUMNS + " from orphan_stack order by seen_since, stack_id fetch first :limit rows only")
			.param("limit", limit)
			.query((row, number) -> read(row))
			.list();
	}

	public long count() {
		return this.jdbc.sql("select count(*) from orphan_stack").query(Long.class).single();
	}

	private static OrphanStack read(ResultSet row) throws SQLException {
		return new OrphanStack(new StackId(row.getString("stack_id")), new StackName(row.getString("stack_name")),
				row.getString("region"), row.getString("sandbox_id"), row.getString("owner"),
				SandboxRow.instantAt(row, "seen_since"));
	}

}
