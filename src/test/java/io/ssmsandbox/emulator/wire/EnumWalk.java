package io.ssmsandbox.emulator.wire;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Finds enum values that the SDK does not know. Fields contain them as plain strings;
 * only the getters know that they are enums.
 */
final class EnumWalk {

	private static final String UNKNOWN = "UNKNOWN_TO_SDK_VERSION";

	/**
	 * AWS itself departs from its model here: it writes endpoint states in lower case
	 * (https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpc-endpoints.html),
	 * which the SDK does not know.
	 */
	private static final Set<String> EXCEPTIONS = Set.of("VpcEndpoint.state");

	private EnumWalk() {
	}

	static void collect(Object value, List<String> problems) {
		if (value instanceof SdkPojo pojo) {
			getters(pojo, problems);
			for (SdkField<?> field : pojo.sdkFields()) {
				collect(field.getValueOrDefault(pojo), problems);
			}
		}
		else if (value instanceof Collection<?> collection) {
			collection.forEach((each) -> collect(each, problems));
		}
		else if (value instanceof Map<?, ?> map) {
			map.values().forEach((each) -> collect(each, problems));
		}
	}

	private static void getters(SdkPojo pojo, List<String> problems) {
		for (Method method : pojo.getClass().getMethods()) {
			boolean getter = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
			String name = pojo.getClass().getSimpleName() + "." + method.getName();
			if (getter && !EXCEPTIONS.contains(name)
					&& (method.getReturnType().isEnum() || method.getReturnType() == List.class)
					&& isUnknown(invoke(method, pojo))) {
				problems.add(name + " has a value that is not in the model: " + asText(method, pojo));
			}
		}
	}

	private static boolean isUnknown(Object value) {
		if (value instanceof Collection<?> values) {
			return values.stream().anyMatch(EnumWalk::isUnknown);
		}
		return value instanceof Enum<?> constant && constant.name().equals(UNKNOWN);
	}

	private static Object asText(Method getter, SdkPojo pojo) {
		String suffix = getter.getReturnType().isEnum() ? "AsString" : "AsStrings";
		try {
			return invoke(pojo.getClass().getMethod(getter.getName() + suffix), pojo);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object invoke(Method method, SdkPojo pojo) {
		try {
			return method.invoke(pojo);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
