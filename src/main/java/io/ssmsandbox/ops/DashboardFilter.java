package io.ssmsandbox.ops;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.sandbox.ListCursor;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.SandboxQuery;
import io.ssmsandbox.sandbox.SandboxState;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filter of the dashboard, read from the page's address. Invalid values are ignored.
 *
 * @param phase only sandboxes in this phase; without it, all that are not torn down
 * @param region only sandboxes in this region
 * @param owner only sandboxes of this owner
 * @param q only sandboxes whose name or ids contain this text
 * @param cursor the cursor of the previous page
 */
record DashboardFilter(@Nullable String phase, @Nullable String region, @Nullable String owner, @Nullable String q,
		@Nullable String cursor) {

	private static final int PAGE = 50;

	private static final Set<SandboxState> NOT_TORN_DOWN = EnumSet.complementOf(EnumSet.of(SandboxState.TORN_DOWN));

	DashboardFilter {
		phase = trim(phase);
		region = trim(region);
		owner = trim(owner);
		q = trim(q);
		cursor = trim(cursor);
	}

	private static @Nullable String trim(@Nullable String text) {
		return (text == null || text.isBlank() || !SandboxQuery.isSearchable(text)) ? null : text.strip();
	}

	SandboxQuery toQuery() {
		Owner whose = Optional.ofNullable(this.owner).flatMap(Owner::parse).orElse(null);
		ListCursor after = Optional.ofNullable(this.cursor).flatMap(ListCursor::parse).orElse(null);
		return new SandboxQuery(states(), this.region, whose, this.q, after, PAGE);
	}

	private Set<SandboxState> states() {
		return state().map(Set::of).orElse(NOT_TORN_DOWN);
	}

	/**
	 * The selected phase, if there is one.
	 */
	public Optional<SandboxState> state() {
		return Arrays.stream(SandboxState.values()).filter((state) -> state.name().equals(this.phase)).findFirst();
	}

	boolean isOf(SandboxState state) {
		return state().filter(state::equals).isPresent();
	}

	/**
	 * Whether any filter is set.
	 */
	public boolean narrows() {
		return state().isPresent() || this.region != null || this.owner != null || this.q != null;
	}

	/**
	 * The address with another phase and otherwise the same filter.
	 */
	String toPhase(SandboxState state) {
		return address(state.name(), null);
	}

	String toAnyPhase() {
		return address(null, null);
	}

	public String toNext(ListCursor next) {
		return address(this.phase, next.toString());
	}

	public String toNewest() {
		return address(this.phase, null);
	}

	private String address(@Nullable String otherPhase, @Nullable String otherCursor) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/ops");
		add(address, "phase", otherPhase);
		add(address, "region", this.region);
		add(address, "owner", this.owner);
		add(address, "q", this.q);
		add(address, "cursor", otherCursor);
		return address.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
		if (value != null) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
