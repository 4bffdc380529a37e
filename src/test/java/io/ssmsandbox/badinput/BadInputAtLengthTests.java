package io.ssmsandbox.badinput;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends the whole corpus and random mixtures of its values.
 */
@Tag("slow")
class BadInputAtLengthTests extends BadInputContract {

	private static final int MIXTURES = Integer.getInteger("fuzz.values", 20);

	@Override
	int oneIn() {
		return 1;
	}

	@Test
	void handlesMixtures() {
		List<BadValue> texts = Corpus.read("texts.txt");

		assertThat(siege().faults(
				siege().forInputs((endpointUnderTest, inputPlace) -> Stream.generate(() -> mix(texts))
					.limit(MIXTURES)
					.map((mixed) -> siege().request(endpointUnderTest).with(inputPlace, mixed))),
				(request, responseRules) -> {
				}))
			.isEmpty();
	}

	private BadValue mix(List<BadValue> texts) {
		StringBuilder text = new StringBuilder();
		int parts = 2 + siege().random().nextInt(3);
		for (int i = 0; i < parts; i++) {
			text.append(texts.get(siege().random().nextInt(texts.size())).text());
		}
		return new BadValue("mixture " + text, "whatever is not thought of", text.toString());
	}

	@AfterAll
	void usesEveryAllowedResponse() {
		assertThat(siege().allowedResponses().unused()).isEmpty();
	}

}
