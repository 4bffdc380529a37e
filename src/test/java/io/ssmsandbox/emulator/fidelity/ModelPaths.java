package io.ssmsandbox.emulator.fidelity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Finds the members of a response with a value, even an empty one. The values differ
 * between two worlds, but the set of members should not.
 */
final class ModelPaths {

	private final Set<String> paths = new TreeSet<>();

	private ModelPaths() {
	}

	static Set<String> of(SdkPojo response) {
		ModelPaths walk = new ModelPaths();
		walk.structure(response, "");
		return walk.paths;
	}

	/**
	 * Finds the members of a JSON response without an SDK model.
	 */
	static Set<String> of(Map<?, ?> json) {
		ModelPaths walk = new ModelPaths();
		walk.value(json, "");
		return walk.paths;
	}

	private void structure(SdkPojo structure, String path) {
		for (SdkField<?> field : structure.sdkFields()) {
			value(field.getValueOrDefault(structure), path + "/" + field.memberName());
		}
	}

	private void value(Object value, String path) {
		if (value instanceof SdkPojo structure) {
			structure(structure, path);
		}
		else if (value instanceof Collection<?> list) {
			list.forEach((each) -> value(each, path + "[]"));
		}
		else if (value instanceof Map<?, ?> map) {
			map.forEach((key, each) -> value(each, path + "/" + key));
		}
		else if (value != null) {
			this.paths.add(path);
		}
	}

}
