package io.ssmsandbox.emulator.template;

import java.util.Arrays;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;

/**
 * What happens to a resource when its stack is deleted, with CloudFormation's names.
 */
public enum DeletionPolicy {

	DELETE("Delete"), RETAIN("Retain"), RETAIN_EXCEPT_ON_CREATE("RetainExceptOnCreate"), SNAPSHOT("Snapshot");

	private final String wireName;

	DeletionPolicy(String wireName) {
		this.wireName = wireName;
	}

	static DeletionPolicy of(Object value, String logicalId) {
		return Arrays.stream(values())
			.filter((policy) -> policy.wireName.equals(value))
			.findFirst()
			.orElseThrow(() -> InvalidTemplateException
				.format("Unrecognized DeletionPolicy " + value + " for resource " + logicalId));
	}

}
