package io.ssmsandbox.emulator.template.function;

import java.util.List;

/**
 * What intrinsic functions may look up while they are evaluated.
 */
public interface EvaluationScope {

	/**
	 * The value of a parameter, pseudo parameter or resource.
	 */
	Object ref(String name);

	Object attribute(String logicalId, String attribute);

	boolean condition(String name);

	Object mapping(String map, String key, String attribute);

	List<String> zones(String region);

}
