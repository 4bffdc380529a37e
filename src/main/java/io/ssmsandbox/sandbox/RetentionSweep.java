package io.ssmsandbox.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Retires sandboxes that were torn down long ago: it deletes their events, their
 * templates and their idempotency keys. The sandboxes and their receipts stay.
 */
@Component
public class RetentionSweep {

	private static final Logger log = LoggerFactory.getLogger(RetentionSweep.class);

	/** Sandboxes per transaction. */
	private static final int BATCH = 50;

	/** Transactions per run. */
	private static final int MOST_BATCHES = 100;

	/**
	 * Longer than any launch takes between finding its template and being stored.
	 */
	private static final Duration TEMPLATE_UNUSED = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final RetentionProperties properties;

	private final Clock clock;

	RetentionSweep(JdbcClient jdbc, TransactionTemplate transaction, RetentionProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Retires the sandboxes that are due, in small transactions and at most a few
	 * thousand. The next run retires the rest.
	 */
	public void run() {
		Instant now = this.clock.instant();
		Instant before = now.minus(this.properties.retention());
		int retired = 0;
		for (int batch = 0; batch < MOST_BATCHES; batch++) {
			Integer count = this.transaction.execute((status) -> retireSome(before, now));
			retired += count;
			if (count < BATCH) {
				break;
			}
		}
		if (retired > 0) {
			log.info("The events and templates of {} sandboxes that were torn down before {} were deleted", retired,
					before);
		}
		deleteUnusedTemplates(now);
	}

	private int retireSome(Instant before, Instant now) {
		List<UUID> ids = this.jdbc.sql("""
				select sandbox_id from receipt where retired_at is null and torn_down_at < :before
				order by torn_down_at fetch first :batch rows only
				""")
			.param("before", SandboxRow.offset(before))
			.param("batch", BATCH)
			.query((row, number) -> row.getObject("sandbox_id", UUID.class))
			.list();
		if (!ids.isEmpty()) {
			change("delete from sandbox_event where sandbox_id in (:ids)", ids);
			change("delete from idempotency_key where sandbox_id in (:ids)", ids);
			// The new version makes its viewers read it again.
			change("""
					update sandbox set version = version + 1, template_hash = null, template_parameters = '{}',
					    template_tags = '{}', first_failure_resource = null, first_failure_words = null
					where id in (:ids)
					""", ids);
			this.jdbc.sql("update receipt set retired_at = :now where sandbox_id in (:ids)")
				.param("now", SandboxRow.offset(now))
				.param("ids", ids)
				.update();
		}
		return ids.size();
	}

	private void change(String sql, List<UUID> ids) {
		this.jdbc.sql(sql).param("ids", ids).update();
	}

	/**
	 * Deletes only templates that were not used for a long time. A launch records the use
	 * of a template before it refers to the template. On H2 a foreign key alone does not
	 * protect a template from a concurrent launch.
	 */
	private void deleteUnusedTemplates(Instant now) {
		try {
			this.jdbc.sql("""
					delete from template where (last_used_at is null or last_used_at < :unused)
					and not exists (select 1 from sandbox where sandbox.template_hash = template.hash)
					""").param("unused", SandboxRow.offset(now.minus(TEMPLATE_UNUSED))).update();
		}
		catch (DataIntegrityViolationException ex) {
			log.debug("A template is in use again", ex);
		}
	}

}
