package io.ssmsandbox.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.ssmsandbox.template.RenderedTemplate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ConcurrentLruCache;

/**
 * Stores the templates of launched sandboxes. All sandboxes launched by one version of
 * the portal share one body, which is a row of the table {@code template} with its hash
 * as key. A body never changes, so the portal caches it.
 */
final class StoredTemplates {

	private static final int BODIES_KEPT = 8;

	/** Recording the use for each launch would make all launches wait for one row. */
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
	 * Stores the body of a template, unless it is stored already, and records its use, so
	 * that it is not deleted too early.
	 */
	void store(RenderedTemplate template, Instant now) {
		String hash = hash(template.body());
		boolean recorded = this.jdbc.sql("select 1 from template where hash = :hash and last_used_at > :recently")
			.param("hash", hash)
			.param("recently", SandboxRow.offset(now.minus(USE_NOTED)))
			.query(Integer.class)
			.optional()
			.isPresent();
		if (!recorded && !recordUse(hash, now)) {
			this.jdbc
				.sql("insert into template (hash, body, last_used_at) values (:hash, :body, :now)"
						+ " on conflict do nothing")
				.param("hash", hash)
				.param("body", template.body())
				.param("now", SandboxRow.offset(now))
				.update();
		}
	}

	private boolean recordUse(String hash, Instant now) {
		return this.jdbc.sql("update template set last_used_at = :now where hash = :hash")
			.param("now", SandboxRow.offset(now))
			.param("hash", hash)
			.update() == 1;
	}

	/**
	 * Finds the template of a sandbox; empty when there is no such sandbox or when it is
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
