package io.ssmsandbox.emulator.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

		assertThat(form(parameters).structures("Filter")).hasSize(100_000).last().isEqualTo(Map.of("Name", "n100000"));
	}

	@Test
	void keepsTenthElementsApartFromFirst() {
		assertThat(form(Map.of("T.1.Key", "a", "T.10.Key", "j")).structures("T")).containsExactly(Map.of("Key", "a"));
	}

	@Test
	void readsMembersOfAJsonBodyByTheirTypes() {
		Call call = json(Map.of("Name", "a", "MaxResults", 7, "Recursive", true));

		assertThat(call.text("Name")).contains("a");
		assertThat(call.integer("MaxResults")).contains("7");
		assertThat(call.flag("Recursive")).isTrue();
		assertThat(call.text("Path")).isEmpty();
		assertThat(call.flag("WithDecryption")).isFalse();
	}

	@Test
	void refusesMembersOfAJsonBodyOfAnotherType() {
		Call call = json(Map.of("Text", "7", "Number", 5, "Object", Map.of("Key", "a"), "Array", List.of(1)));

		assertMisread(() -> call.text("Number"), "NUMBER_VALUE can not be converted to a String");
		assertMisread(() -> call.text("Object"), "Start of structure or map found where not expected.");
		assertMisread(() -> call.integer("Text"), "STRING_VALUE can not be converted to an Integer");
		assertMisread(() -> call.flag("Array"), "Start of list found where not expected");
		assertMisread(() -> call.list("Array"), "NUMBER_VALUE can not be converted to a String");
		assertMisread(() -> call.list("Text"), "Expected list or null");
		assertMisread(() -> call.structures("Object"), "Expected list or null");
		assertMisread(() -> call.structures("Array"), "Expected structure or null");
	}

	@Test
	void reportsMissingMembersInTheWordingOfItsService() {
		assertThatExceptionOfType(AwsError.class).isThrownBy(() -> form(Map.of()).required("StackName"))
			.withMessageContaining("Value null at 'stackName'")
			.satisfies((error) -> assertThat(error.code()).isEqualTo("ValidationError"));
		assertThatExceptionOfType(AwsError.class)
			.isThrownBy(() -> new Call("ec2", Protocol.EC2, "r", "o", Map.of(), Map.of()).required("InstanceId"))
			.withMessage("The request must contain the parameter InstanceId")
			.satisfies((error) -> assertThat(error.code()).isEqualTo("MissingParameter"));
	}

	private static void assertMisread(ThrowingCallable reading, String message) {
		assertThatExceptionOfType(AwsError.class).isThrownBy(reading)
			.withMessage(message)
			.satisfies((error) -> assertThat(error.code()).isEqualTo("SerializationException"));
	}

	private static Call form(Map<String, String> parameters) {
		return new Call("cloudformation", Protocol.QUERY, "r", "o", parameters, Map.of());
	}

	private static Call json(Map<String, Object> body) {
		return new Call("ssm", Protocol.JSON, "r", "o", Map.of(), body);
	}

}
