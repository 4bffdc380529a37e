package io.ssmsandbox.webserver;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientBufferMemoryTests {

	private final List<String> givenUp = new ArrayList<>();

	private final ClientBufferMemory<String> memory = new ClientBufferMemory<>(30, this.givenUp::add);

	@Test
	void endsAsManyOfTheOldestAsNeedTo() {
		this.memory.hold("first", 10);
		this.memory.hold("second", 10);
		this.memory.hold("third", 10);

		this.memory.hold("large", 20);

		assertThat(this.givenUp).containsExactly("first", "second");
	}

	@Test
	void countsNoClientTwice() {
		this.memory.hold("first", 10);
		this.memory.hold("first", 20);
		this.memory.hold("second", 10);
		this.memory.hold("second", 0);
		this.memory.hold("third", 10);

		assertThat(this.givenUp).isEmpty();
	}

	@Test
	void neverEndsTheClientThatNeedsTheMemory() {
		this.memory.hold("large", 40);

		assertThat(this.givenUp).isEmpty();
	}

}
