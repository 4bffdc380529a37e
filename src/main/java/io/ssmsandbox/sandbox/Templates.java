package io.ssmsandbox.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.ssmsandbox.template.RenderedTemplate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ConcurrentLruCache;

/**
 * The templates that sandboxes were launched with. All sandboxes of a version of the
 * portal share one body, a row of the table {@code template} under its hash. A body never
 * changes, so those that were read are kept.
 */
final class Templates {

	private static final int BODIES_KEPT = 8;

	private final JdbcClient jdbc;

	private final ConcurrentLruCache<String, String> bodies = new ConcurrentLruCache<>(BODIES_KEPT, this::readBody);

	Templates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static String hash(String body) {
		return Sha256.hex(body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Stores the body of a template, unless it is there already.
	 */
	void store(RenderedTemplate template) {
		String hash = hash(template.body());
		boolean stored = this.jdbc.sql("select 1 from template where hash = :hash")
			.param("hash", hash)
			.query(Integer.class)
			.optional()
			.isPresent();
		if (!stored) {
			this.jdbc.sql("insert into template (hash, body) values (:hash, :body) on conflict do nothing")
				.param("hash", hash)
				.param("body", template.body())
				.update();
		}
	}

	/**
	 * The template of a sandbox; empty when there is no such sandbox.
	 */
	Optional<RenderedTemplate> find(SandboxId id) {
		return this.jdbc.sql("select " + SandboxRow.TEMPLATE_COLUMNS + " from sandbox where id = :id")
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
