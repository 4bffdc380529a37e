package io.ssmsandbox.emulator.wire;

import java.util.List;
import java.util.Optional;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a JSON 1.1 response with the model.
 */
final class JsonWalk {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final List<String> problems;

	JsonWalk(List<String> problems) {
		this.problems = problems;
	}

	void document(String body, SdkPojo model) {
		try {
			structure(MAPPER.readTree(body), model, "");
		}
		catch (JacksonException ex) {
			throw new AssertionError("The answer is no JSON: " + body, ex);
		}
	}

	private void structure(JsonNode node, SdkPojo model, String path) {
		if (!node.isObject()) {
			this.problems.add(path + " is no object");
			return;
		}
		node.properties().forEach((property) -> {
			String at = path + "/" + property.getKey();
			Optional<SdkField<?>> field = model.sdkFields()
				.stream()
				.filter((each) -> each.locationName().equals(property.getKey()))
				.findFirst();
			field.ifPresentOrElse((known) -> value(property.getValue(), known, at),
					() -> this.problems.add(at + " is not in the model"));
		});
		model.sdkFields()
			.stream()
			.filter((field) -> RequiredMembers.contains(model, field) && !node.has(field.locationName()))
			.forEach((field) -> this.problems.add(path + "/" + field.locationName() + " is required and missing"));
	}

	private void value(JsonNode node, SdkField<?> field, String path) {
		switch (field.marshallingType().getKnownType()) {
			case SDK_POJO -> structure(node, field.constructor().get(), path);
			case LIST -> list(node, field.getRequiredTrait(ListTrait.class), path);
			case MAP -> map(node, field.getRequiredTrait(MapTrait.class), path);
			default -> scalar(node, field.marshallingType().getKnownType(), path);
		}
	}

	private void list(JsonNode node, ListTrait trait, String path) {
		if (!node.isArray()) {
			this.problems.add(path + " is no array");
		}
		node.forEach((member) -> value(member, trait.memberFieldInfo(), path + "[]"));
	}

	private void map(JsonNode node, MapTrait trait, String path) {
		if (!node.isObject()) {
			this.problems.add(path + " is no object");
			return;
		}
		node.properties()
			.forEach((entry) -> value(entry.getValue(), trait.valueFieldInfo(), path + "/" + entry.getKey()));
	}

	private void scalar(JsonNode node, MarshallingKnownType type, String path) {
		boolean reads = switch (type) {
			case STRING, SDK_BYTES -> node.isString();
			case BOOLEAN -> node.isBoolean();
			case INTEGER, LONG, SHORT, BYTE -> node.isIntegralNumber();
			case FLOAT, DOUBLE, BIG_DECIMAL, INSTANT -> node.isNumber();
			default -> true;
		};
		if (!reads) {
			this.problems.add(path + " = " + node + " is no " + type);
		}
	}

}
