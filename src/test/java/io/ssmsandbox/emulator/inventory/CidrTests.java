package io.ssmsandbox.emulator.inventory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CidrTests {

	@Test
	void readsAndWritesBlocks() {
		assertThat(cidr("192.168.0.0/24")).hasToString("192.168.0.0/24");
		assertThat(cidr("255.255.255.255/32")).hasToString("255.255.255.255/32");
		assertThat(cidr("0.0.0.0/0").size()).isEqualTo(4_294_967_296L);
	}

	@Test
	void clearsBitsBehindThePrefix() {
		assertThat(cidr("10.0.0.77/28")).hasToString("10.0.0.64/28");
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.168.0.0", "192.168.0.0/33", "256.0.0.0/8", "1.2.3/8", "a.b.c.d/8", "10.0.0.0/", "/8",
			"10.0.0.0/8/8", "::/0", "" })
	void refusesWhatIsNoBlock(String text) {
		assertThat(Cidr.parse(text)).isEmpty();
	}

	@Test
	void knowsWhichAddressesItHolds() {
		Cidr block = cidr("192.168.0.16/28");

		assertThat(block.contains(address("192.168.0.16"))).isTrue();
		assertThat(block.contains(address("192.168.0.31"))).isTrue();
		assertThat(block.contains(address("192.168.0.15"))).isFalse();
		assertThat(block.contains(address("192.168.0.32"))).isFalse();
	}

	@Test
	void comparesBlocks() {
		Cidr block = cidr("192.168.0.0/24");

		assertThat(block.contains(cidr("192.168.0.0/28"))).isTrue();
		assertThat(block.contains(cidr("192.168.0.0/23"))).isFalse();
		assertThat(block.overlaps(cidr("192.168.0.0/23"))).isTrue();
		assertThat(cidr("192.168.0.16/28").overlaps(cidr("192.168.0.0/28"))).isFalse();
	}

	@Test
	void cutsParts() {
		assertThat(cidr("10.0.0.0/16").part(24, 3)).hasToString("10.0.3.0/24");
		assertThatIllegalArgumentException().isThrownBy(() -> cidr("10.0.0.0/24").part(28, 16));
	}

	@Test
	void writesAddressesAboveTwoToTheThirtyFirst() {
		assertThat(Cidr.formatAddress(address("203.0.113.9"))).isEqualTo("203.0.113.9");
	}

	private static Cidr cidr(String text) {
		return Cidr.parse(text).orElseThrow();
	}

	private static long address(String text) {
		return Cidr.parseAddress(text).orElseThrow();
	}

}
