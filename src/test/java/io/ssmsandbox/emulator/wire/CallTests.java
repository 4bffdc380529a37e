package io.ssmsandbox.emulator.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallTests {

	@Test
	void readsListsOfBothFormProtocolsAndOfJson() {
		assertThat(form(Map.of("Names.member.1", "a", "Names.member.2", "b")).list("Names")).containsExactly("a", "b");
		assertThat(form(Map.of("Name.1", "a", "Name.2", "b")).list("Name")).containsExactly("a", "b");
		assertThat(json(Map.of("Names", List.of("a", "b"))).list("Names")).containsExactly("a", "b");
		assertThat(form(Map.of()).list("Names")).isEmpty();
	}

	@Test
	void readsStructuresOfBothFormProtocolsAndOfJson() {
		assertThat(form(Map.of("Tags.member.1.Key", "k", "Tags.member.1.Value", "v")).structures("Tags"))
			.containsExactly(Map.of("Key", "k", "Value", "v"));
		assertThat(form(Map.of("Filter.1.Name", "n", "Filter.1.Value.1", "v")).structures("Filter"))
			.containsExactly(Map.of("Name", "n", "Value.1", "v"));
		assertThat(
				json(Map.of("Filters", List.of(Map.of("Key", "k", "Values", List.of("v", "w"))))).structures("Filters"))
			.containsExactly(Map.of("Key", "k", "Values.1", "v", "Values.2", "w"));
	}

	@Test
	@Timeout(60)
	void readsStructuresInOnePass() {
		Map<String, String> parameters = new HashMap<>();
		IntStream.rangeClosed(1, 100_000).forEach((n) -> parameters.put("Filter." + n + ".Name", "n" + n));

		assertThat(form(parameters).structures("Filter")).hasSize(100_000)
			.last()
			.isEqualTo(Map.of("Name", "n100000"));
	}

	@Test
	void keepsTenthElementsApartFromFirst() {
		assertThat(form(Map.of("T.1.Key", "a", "T.10.Key", "j")).structures("T")).containsExactly(Map.of("Key", "a"));
	}

	@Test
	void missesWhatIsRequiredInTheWordsOfItsService() {
		assertThatExceptionOfType(AwsError.class).isThrownBy(() -> form(Map.of()).required("StackName"))
			.withMessageContaining("Value null at 'stackName'")
			.satisfies((error) -> assertThat(error.code()).isEqualTo("ValidationError"));
		assertThatExceptionOfType(AwsError.class)
			.isThrownBy(() -> new Call("ec2", "r", "o", Map.of(), Map.of()).required("InstanceId"))
			.withMessage("The request must contain the parameter InstanceId")
			.satisfies((error) -> assertThat(error.code()).isEqualTo("MissingParameter"));
	}

	private static Call form(Map<String, String> parameters) {
		return new Call("cloudformation", "r", "o", parameters, Map.of());
	}

	private static Call json(Map<String, Object> body) {
		return new Call("ssm", "r", "o", Map.of(), body);
	}

}
