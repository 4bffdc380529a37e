package io.ssmsandbox.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Makes every text of every answer of AWS harmless, before any code of the portal sees
 * it. An answer without such text, which is the ordinary case, stays the same object.
 */
final class AwsTextInterceptor implements ExecutionInterceptor {

	/** They are read by a program and never shown: a mark or a cut would break them. */
	private static final Set<String> OPAQUE = Set.of("nexttoken", "marker", "policydocument");

	@Override
	public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
		return (SdkResponse) harmless(context.response());
	}

	private static Object harmless(Object told) {
		if (told instanceof String text) {
			return AwsText.harmless(text);
		}
		if (told instanceof SdkPojo shape) {
			return shape(shape);
		}
		if (told instanceof List<?> several) {
			return list(several);
		}
		return (told instanceof Map<?, ?> pairs) ? map(pairs) : told;
	}

	private static Object shape(SdkPojo told) {
		SdkBuilder<?, ?> copy = null;
		for (SdkField<?> field : told.sdkFields()) {
			Object value = field.getValueOrDefault(told);
			if (value == null || OPAQUE.contains(field.memberName().toLowerCase(Locale.ROOT))) {
				continue;
			}
			Object harmless = harmless(value);
			if (harmless != value) {
				copy = (copy != null) ? copy : ((ToCopyableBuilder<?, ?>) told).toBuilder();
				field.set(copy, harmless);
			}
		}
		return (copy != null) ? copy.build() : told;
	}

	private static Object list(List<?> told) {
		List<Object> harmless = told.stream().map((each) -> harmless((Object) each)).toList();
		for (int i = 0; i < harmless.size(); i++) {
			if (harmless.get(i) != told.get(i)) {
				return harmless;
			}
		}
		return told;
	}

	private static Object map(Map<?, ?> told) {
		Map<Object, Object> harmless = new LinkedHashMap<>();
		boolean changed = false;
		for (Map.Entry<?, ?> pair : told.entrySet()) {
			Object key = harmless((Object) pair.getKey());
			Object value = harmless((Object) pair.getValue());
			changed = changed || key != pair.getKey() || value != pair.getValue();
			harmless.put(key, value);
		}
		return changed ? harmless : told;
	}

}
