package io.ssmsandbox.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.template.RenderedTemplate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ConcurrentLruCache;

/**
 * The templates that sandboxes were launched with. All sandboxes of a version of the
 * portal share one body, a row of the table {@code template} under its hash. A body never
 * changes, so those that were read are kept.
 */
final class StoredTemplates {

	private static final int BODIES_KEPT = 8;

	/** Noting the use of each launch would make all launches wait for one row. */
	private static final Duration USE_NOTED = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final ConcurrentLruCache<String, String> bodies = new ConcurrentLruCache<>(BODIES_KEPT, this::readBody);

	StoredTemplates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static String hash(String body) {
		return Sha256.hex(body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Stores the body of a template, unless it is there already, and notes that it is
	 * used, so that it is not deleted for some time.
	 */
	void store(RenderedTemplate template, Instant now) {
		String hash = hash(template.body());
		boolean noted = this.jdbc.sql("select 1 from template where hash = :hash and last_used_at > :recently")
			.param("hash", hash)
			.param("recently", SandboxRow.offset(now.minus(USE_NOTED)))
			.query(Integer.class)
			.optional()
			.isPresent();
		if (!noted && !noteUse(hash, now)) {
			this.jdbc
				.sql("insert into template (hash, body, last_used_at) values (:hash, :body, :now)"
						+ " on conflict do nothing")
				.param("hash", hash)
				.param("body", template.body())
				.param("now", SandboxRow.offset(now))
				.update();
		}
	}

	private boolean noteUse(String hash, Instant now) {
		return this.jdbc.sql("update template set last_used_at = :now where hash = :hash")
			.param("now", SandboxRow.offset(now))
			.param("hash", hash)
			.update() == 1;
	}

	/**
	 * The template of a sandbox; empty when there is no such sandbox, and when it is
	 * retired.
	 */
	Optional<RenderedTemplate> find(SandboxId id) {
		return this.jdbc
			.sql("select " + SandboxRow.TEMPLATE_COLUMNS + " from sandbox where id = :id"
					+ " and template_hash is not null")
			.param("id", id.value())
			.query((row, number) -> SandboxRow.readTemplate(row, this.bodies.get(row.getString("template_hash"))))
			.optional();
	}

	private String readBody(String hash) {
		return this.jdbc.sql("select body from template where hash = :hash")
			.param("hash", hash)
			.query(String.class)
			.single();
	}

}
