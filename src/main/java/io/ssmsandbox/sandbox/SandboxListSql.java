package io.ssmsandbox.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The SQL statement for a {@link SandboxQuery}.
 *
 * @param sql the statement, which selects one row more than the page holds
 * @param params its parameters
 */
record SandboxListSql(String sql, Map<String, Object> params) {

	static SandboxListSql of(SandboxQuery query) {
		List<String> conditions = new ArrayList<>();
		Map<String, Object> params = new HashMap<>();
		if (!query.states().isEmpty()) {
			conditions.add("s.state in (:states)");
			params.put("states", query.states().stream().map(Enum::name).toList());
		}
		if (query.region() != null) {
			conditions.add("s.region = :region");
			params.put("region", query.region());
		}
		if (query.owner() != null) {
			conditions.add("s.owner_id = " + Accounts.ID_OF_OWNER);
			params.put("owner", query.owner().name());
		}
		if (query.text() != null) {
			conditions.add("""
					(s.prefix like :text escape '!' or s.stack_name like :text escape '!'
					or s.instance_id like :text escape '!' or cast(s.id as varchar(36)) like :text escape '!')""");
			params.put("text", "%" + escape(query.text().toLowerCase(Locale.ROOT)) + "%");
		}
		if (query.after() != null) {
			conditions.add("(s.requested_at < :at or (s.requested_at = :at and s.id > :after))");
			params.put("at", SandboxRow.offset(query.after().requestedAt()));
			params.put("after", query.after().id().value());
		}
		params.put("limit", query.limit() + 1);
		String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
		return new SandboxListSql(
				SandboxRow.SELECT + where + " order by s.requested_at desc, s.id fetch first :limit rows only", params);
	}

	private static String escape(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

}
