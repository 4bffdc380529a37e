package io.ssmsandbox.api;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map.Entry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the query parameters of every operation from its handler methods, so that a new
 * operation needs no entry. Handler methods with the same address and HTTP method form
 * one operation.
 */
@Component
class QueryParameters {

	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();

	/**
	 * Creates it.
	 * @param mappings resolved lazily, because the mappings need the interceptor that
	 * needs this bean
	 */
	QueryParameters(ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	/**
	 * Returns the parameters of the handler method's operation by name.
	 */
	Map<String, QueryParameter> of(HandlerMethod handler) {
		return this.known.computeIfAbsent(handler.getMethod(), this::find);
	}

	private Map<String, QueryParameter> find(Method method) {
		List<Entry<RequestMappingInfo, HandlerMethod>> all = this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().entrySet().stream())
			.toList();
		List<RequestMappingInfo> ownMappings = all.stream()
			.filter((mapped) -> mapped.getValue().getMethod().equals(method))
			.map(Entry::getKey)
			.toList();
		return all.stream()
			.filter((mapped) -> ownMappings.stream().anyMatch((each) -> isSameOperation(each, mapped.getKey())))
			.flatMap((mapped) -> QueryParameter.of(mapped.getKey(), mapped.getValue()))
			.collect(Collectors.toMap(QueryParameter::name, (parameter) -> parameter,
					(one, other) -> new QueryParameter(one.name(), one.isList() || other.isList()), TreeMap::new));
	}

	private static boolean isSameOperation(RequestMappingInfo one, RequestMappingInfo other) {
		return !Collections.disjoint(one.getPatternValues(), other.getPatternValues())
				&& one.getMethodsCondition().equals(other.getMethodsCondition());
	}

}
