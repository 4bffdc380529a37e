package io.ssmsandbox.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * A query parameter of an operation, derived from its handler method.
 *
 * @param name its name in a query
 * @param isList whether it may be repeated
 */
record QueryParameter(String name, boolean isList) {

	private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

	/**
	 * Returns the parameters of a handler method and of its mapping conditions. An
	 * argument without an annotation is a record whose components are parameters, or a
	 * type that Spring supplies.
	 */
	static Stream<QueryParameter> of(RequestMappingInfo mapping, HandlerMethod handler) {
		Stream<QueryParameter> conditions = mapping.getParamsCondition()
			.getExpressions()
			.stream()
			.map((condition) -> new QueryParameter(condition.getName(), false));
		return Stream.concat(conditions, Arrays.stream(handler.getMethodParameters()).flatMap(QueryParameter::of));
	}

	private static Stream<QueryParameter> of(MethodParameter argument) {
		argument.initParameterNameDiscovery(NAMES);
		RequestParam annotation = argument.getParameterAnnotation(RequestParam.class);
		if (annotation != null) {
			String name = StringUtils.hasText(annotation.name()) ? annotation.name() : argument.getParameterName();
			return Stream.of(of(String.valueOf(name), argument.getParameterType()));
		}
		if (argument.hasParameterAnnotations() || !argument.getParameterType().isRecord()) {
			return Stream.empty();
		}
		return Arrays.stream(argument.getParameterType().getRecordComponents()).map(QueryParameter::of);
	}

	private static QueryParameter of(RecordComponent component) {
		return of(component.getName(), component.getType());
	}

	private static QueryParameter of(String name, Class<?> type) {
		return new QueryParameter(name, Iterable.class.isAssignableFrom(type) || type.isArray());
	}

}
