package io.ssmsandbox.emulator.template.function;

import java.util.List;

/**
 * The values that intrinsic functions can look up.
 */
public interface EvaluationScope {

	/**
	 * Returns the value of a parameter, pseudo parameter or resource.
	 */
	Object ref(String name);

	Object attribute(String logicalId, String attribute);

	boolean condition(String name);

	Object mapping(String map, String key, String attribute);

	List<String> zones(String region);

}
