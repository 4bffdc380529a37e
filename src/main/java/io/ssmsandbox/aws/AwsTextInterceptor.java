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
 * Cleans every text in every AWS response before other code sees it. A response with
 * nothing to clean, the usual case, stays the same object.
 */
final class AwsTextInterceptor implements ExecutionInterceptor {

	/**
	 * Programs read these fields and the portal never shows them. A mark or a cut would
	 * break them.
	 */
	private static final Set<String> OPAQUE = Set.of("nexttoken", "marker", "policydocument");

	@Override
	public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
		return (SdkResponse) harmless(context.response());
	}

	private static Object harmless(Object source) {
		if (source instanceof String text) {
			return AwsText.clean(text);
		}
		if (source instanceof SdkPojo shape) {
			return shape(shape);
		}
		if (source instanceof List<?> several) {
			return list(several);
		}
		return (source instanceof Map<?, ?> pairs) ? map(pairs) : source;
	}

	private static Object shape(SdkPojo source) {
		SdkBuilder<?, ?> copy = null;
		for (SdkField<?> field : source.sdkFields()) {
			Object value = field.getValueOrDefault(source);
			if (value == null || OPAQUE.contains(field.memberName().toLowerCase(Locale.ROOT))) {
				continue;
			}
			Object harmless = harmless(value);
			if (harmless != value) {
				copy = (copy != null) ? copy : ((ToCopyableBuilder<?, ?>) source).toBuilder();
				field.set(copy, harmless);
			}
		}
		return (copy != null) ? copy.build() : source;
	}

	private static Object list(List<?> source) {
		List<Object> harmless = source.stream().map((each) -> harmless((Object) each)).toList();
		for (int i = 0; i < harmless.size(); i++) {
			if (harmless.get(i) != source.get(i)) {
				return harmless;
			}
		}
		return source;
	}

	private static Object map(Map<?, ?> source) {
		Map<Object, Object> harmless = new LinkedHashMap<>();
		boolean changed = false;
		for (Map.Entry<?, ?> pair : source.entrySet()) {
			Object key = harmless((Object) pair.getKey());
			Object value = harmless((Object) pair.getValue());
			changed = changed || key != pair.getKey() || value != pair.getValue();
			harmless.put(key, value);
		}
		return changed ? harmless : source;
	}

}
