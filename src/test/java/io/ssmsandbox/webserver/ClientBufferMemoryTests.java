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
		this.memory.setHeldBytes("first", 10);
		this.memory.setHeldBytes("second", 10);
		this.memory.setHeldBytes("third", 10);

		this.memory.setHeldBytes("large", 20);

		assertThat(this.givenUp).containsExactly("first", "second");
	}

	@Test
	void countsNoClientTwice() {
		this.memory.setHeldBytes("first", 10);
		this.memory.setHeldBytes("first", 20);
		this.memory.setHeldBytes("second", 10);
		this.memory.setHeldBytes("second", 0);
		this.memory.setHeldBytes("third", 10);

		assertThat(this.givenUp).isEmpty();
	}

	@Test
	void neverEndsTheClientThatNeedsTheMemory() {
		this.memory.setHeldBytes("large", 40);

		assertThat(this.givenUp).isEmpty();
	}

}
