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

class ServiceCallTests {

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
		ServiceCall serviceCall = json(Map.of("Name", "a", "MaxResults", 7, "Recursive", true));

		assertThat(serviceCall.text("Name")).contains("a");
		assertThat(serviceCall.integer("MaxResults")).contains("7");
		assertThat(serviceCall.isTrue("Recursive")).isTrue();
		assertThat(serviceCall.text("Path")).isEmpty();
		assertThat(serviceCall.isTrue("WithDecryption")).isFalse();
	}

	@Test
	void refusesMembersOfAJsonBodyOfAnotherType() {
		ServiceCall serviceCall = json(
				Map.of("Text", "7", "Number", 5, "Object", Map.of("Key", "a"), "Array", List.of(1)));

		assertMisread(() -> serviceCall.text("Number"), "NUMBER_VALUE can not be converted to a String");
		assertMisread(() -> serviceCall.text("Object"), "Start of structure or map found where not expected.");
		assertMisread(() -> serviceCall.integer("Text"), "STRING_VALUE can not be converted to an Integer");
		assertMisread(() -> serviceCall.isTrue("Array"), "Start of list found where not expected");
		assertMisread(() -> serviceCall.list("Array"), "NUMBER_VALUE can not be converted to a String");
		assertMisread(() -> serviceCall.list("Text"), "Expected list or null");
		assertMisread(() -> serviceCall.structures("Object"), "Expected list or null");
		assertMisread(() -> serviceCall.structures("Array"), "Expected structure or null");
	}

	@Test
	void reportsMissingMembersInTheWordingOfItsService() {
		assertThatExceptionOfType(AwsErrorException.class).isThrownBy(() -> form(Map.of()).required("StackName"))
			.withMessageContaining("Value null at 'stackName'")
			.satisfies((error) -> assertThat(error.code()).isEqualTo("ValidationError"));
		assertThatExceptionOfType(AwsErrorException.class)
			.isThrownBy(
					() -> new ServiceCall("ec2", WireProtocol.EC2, "r", "o", Map.of(), Map.of()).required("InstanceId"))
			.withMessage("The request must contain the parameter InstanceId")
			.satisfies((error) -> assertThat(error.code()).isEqualTo("MissingParameter"));
	}

	private static void assertMisread(ThrowingCallable reading, String message) {
		assertThatExceptionOfType(AwsErrorException.class).isThrownBy(reading)
			.withMessage(message)
			.satisfies((error) -> assertThat(error.code()).isEqualTo("SerializationException"));
	}

	private static ServiceCall form(Map<String, String> parameters) {
		return new ServiceCall("cloudformation", WireProtocol.QUERY, "r", "o", parameters, Map.of());
	}

	private static ServiceCall json(Map<String, Object> body) {
		return new ServiceCall("ssm", WireProtocol.JSON, "r", "o", Map.of(), body);
	}

}
