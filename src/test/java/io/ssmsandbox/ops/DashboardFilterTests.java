package io.ssmsandbox.ops;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import io.ssmsandbox.sandbox.ListCursor;
import io.ssmsandbox.sandbox.Owner;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxQuery;
import io.ssmsandbox.sandbox.SandboxState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.util.UriComponentsBuilder;

import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.assertj.core.api.Assertions.assertThat;

class DashboardFilterTests {

	@Test
	void looksAtEverythingThatIsNotTornDown() {
		SandboxQuery query = new DashboardFilter(null, null, null, null, null).toQuery();

		assertThat(query.states()).hasSize(SandboxState.values().length - 1).doesNotContain(SandboxState.TORN_DOWN);
		assertThat(query.region()).isNull();
		assertThat(query.owner()).isNull();
		assertThat(query.text()).isNull();
		assertThat(query.after()).isNull();
	}

	@Test
	void looksAtWhatIsSaid() {
		ListCursor listCursor = new ListCursor(T0, SandboxId.random());

		SandboxQuery query = new DashboardFilter("TORN_DOWN", " eu-west-1 ", "local", "thin", listCursor.toString())
			.toQuery();

		assertThat(query.states()).containsExactly(SandboxState.TORN_DOWN);
		assertThat(query.region()).isEqualTo("eu-west-1");
		assertThat(query.owner()).isEqualTo(new Owner("local"));
		assertThat(query.text()).isEqualTo("thin");
		assertThat(query.after()).isEqualTo(listCursor);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "\t", "\u0000", "a\u0000b", "\u007f", "a\nb", "\u0085" })
	void takesNonsenseAsNotSaid(String text) {
		DashboardFilter filter = new DashboardFilter(text, text, text, text, text);

		assertThat(filter).isEqualTo(new DashboardFilter(null, null, null, null, null));
		assertThat(filter.narrows()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "ready", "READY,LAUNCHING", "' or 1=1 --" })
	void takesAPhaseThatThereIsNotAsNotSaid(String phase) {
		DashboardFilter filter = new DashboardFilter(phase, null, null, null, null);

		assertThat(filter.state()).isEmpty();
		assertThat(filter.narrows()).isFalse();
		assertThat(filter.toQuery().states()).doesNotContain(SandboxState.TORN_DOWN);
	}

	@Test
	void takesAnOwnerWhomNobodyCanBeCalledAsNotSaid() {
		assertThat(new DashboardFilter(null, null, "x".repeat(129), null, null).toQuery().owner()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "bm9uc2Vuc2U", "Ly8v", "====" })
	void takesAPlaceThatWasNeverHandedOutAsNotSaid(String cursor) {
		assertThat(new DashboardFilter(null, null, null, null, cursor).toQuery().after()).isNull();
	}

	@Test
	void keepsTheRestWhenItLooksAtAnotherPhase() {
		DashboardFilter filter = new DashboardFilter("READY", "eu-west-1", "a&b=c", "d e+{f}%", "somewhere");

		String address = filter.toPhase(SandboxState.LAUNCHING);

		assertThat(parameter(address, "phase")).isEqualTo("LAUNCHING");
		assertThat(parameter(address, "region")).isEqualTo("eu-west-1");
		assertThat(parameter(address, "owner")).isEqualTo("a&b=c");
		assertThat(parameter(address, "q")).isEqualTo("d e+{f}%");
		assertThat(address).startsWith("/ops?").doesNotContain("cursor");
		assertThat(filter.toAnyPhase()).doesNotContain("phase");
		assertThat(filter.toNewest()).contains("phase=READY").doesNotContain("cursor");
	}

	private static String parameter(String address, String name) {
		String value = UriComponentsBuilder.fromUriString(address).build().getQueryParams().getFirst(name);
		return URLDecoder.decode(value, StandardCharsets.UTF_8);
	}

}
