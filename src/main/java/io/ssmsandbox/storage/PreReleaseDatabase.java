package io.ssmsandbox.storage;

import java.util.List;
import java.util.stream.Collectors;

import io.ssmsandbox.message.StartupException;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database from before the first released schema. The portal reads its sandboxes so
 * that their stacks are not forgotten, and changes nothing.
 */
final class PreReleaseDatabase {

	private static final int MOST_NAMED = 50;

	private final JdbcClient jdbc;

	PreReleaseDatabase(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static boolean isIt(List<String> tables) {
		return tables.containsAll(List.of("sandbox", "sandbox_event"));
	}

	/**
	 * Returns the exception that says why the database cannot be used, and which
	 * sandboxes it contains.
	 */
	StartupException refusal(String database) {
		String what = "The database " + database
				+ " was written by an earlier version of the portal, which this one cannot read; it was left as it is. ";
		String moveAway = "move the data folder (portal.data-dir) away, or name another database in "
				+ "spring.datasource.url, and start again.";
		long live = this.jdbc.sql("select count(*) from sandbox where live_key is not null").query(Long.class).single();
		return (live == 0)
				? new StartupException(what + "It shows no sandbox that may still have a stack.",
						"If you do not need its records, " + moveAway, null)
				: new StartupException(what + "Sandboxes in it that may still have a stack:" + list(live),
						"First tear these sandboxes down with the version that wrote the database, then " + moveAway,
						null);
	}

	private String list(long live) {
		String named = this.jdbc.sql("""
				select prefix, region, stack_name, state from sandbox where live_key is not null
				order by region, prefix fetch first :most rows only
				""")
			.param("most", MOST_NAMED)
			.query((row, number) -> "\n  " + row.getString("prefix") + " in " + row.getString("region") + ", stack "
					+ row.getString("stack_name") + ", " + row.getString("state"))
			.list()
			.stream()
			.collect(Collectors.joining());
		return (live > MOST_NAMED) ? named + "\n  and " + (live - MOST_NAMED) + " more" : named;
	}

}
