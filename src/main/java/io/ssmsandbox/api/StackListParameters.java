package io.ssmsandbox.api;

import java.util.EnumSet;
import java.util.Set;

import io.ssmsandbox.message.ProblemMessage;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.sandbox.ListCursor;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.Placement;
import io.ssmsandbox.sandbox.SandboxQuery;
import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The query parameters of {@code GET /stacks}. An empty one counts as missing.
 *
 * @param phase only these phases, separated by commas or repeated
 * @param region only this region
 * @param owner only this owner
 * @param q only stacks with this text in prefix, stack name, instance id or id
 * @param all {@code true} to include TORN_DOWN ones; by default they are included only
 * when a phase is given
 * @param limit the page size, 1 to 500, default 50
 * @param cursor the end of an earlier page
 */
record StackListParameters(@Nullable PhaseList phase, @Nullable String region, @Nullable String owner,
		@Nullable String q, @Nullable Boolean all, @Nullable Integer limit, @Nullable String cursor) {

	private static final int DEFAULT_LIMIT = 50;

	/**
	 * Returns the query.
	 * @throws InvalidParameterException when a parameter is invalid
	 */
	SandboxQuery toQuery() {
		return new SandboxQuery(states(), parsedRegion(), parsedOwner(), parsedText(), parsedCursor(), parsedLimit());
	}

	private Set<SandboxState> states() {
		Set<SandboxState> states = EnumSet.noneOf(SandboxState.class);
		if (this.phase != null) {
			this.phase.forEach(states::add);
		}
		return (states.isEmpty() && !Boolean.TRUE.equals(this.all))
				? EnumSet.complementOf(EnumSet.of(SandboxState.TORN_DOWN)) : states;
	}

	private @Nullable String parsedRegion() {
		if (!StringUtils.hasText(this.region)) {
			return null;
		}
		if (!Placement.isRegion(this.region)) {
			throw InvalidParameterException.query("region", RequestMessage.REGION_INVALID);
		}
		return this.region;
	}

	private @Nullable Owner parsedOwner() {
		if (!StringUtils.hasText(this.owner)) {
			return null;
		}
		return Owner.parse(this.owner)
			.orElseThrow(() -> InvalidParameterException.query("owner", ProblemMessage.OWNER_INVALID));
	}

	private @Nullable String parsedText() {
		if (!StringUtils.hasText(this.q)) {
			return null;
		}
		if (!SandboxQuery.isSearchable(this.q)) {
			throw InvalidParameterException.query("q", ProblemMessage.SEARCH_TEXT_INVALID);
		}
		return this.q;
	}

	private @Nullable ListCursor parsedCursor() {
		if (!StringUtils.hasText(this.cursor)) {
			return null;
		}
		return ListCursor.parse(this.cursor)
			.orElseThrow(() -> InvalidParameterException.query("cursor", ProblemMessage.CURSOR_INVALID));
	}

	private int parsedLimit() {
		if (this.limit == null) {
			return DEFAULT_LIMIT;
		}
		if (this.limit < 1 || this.limit > SandboxQuery.MAX_LIMIT) {
			throw InvalidParameterException.query("limit", ProblemMessage.NUMBER_OUT_OF_RANGE, 1,
					SandboxQuery.MAX_LIMIT);
		}
		return this.limit;
	}

}
