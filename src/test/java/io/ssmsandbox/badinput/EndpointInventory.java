package io.ssmsandbox.badinput;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Finds every endpoint of the running portal and its inputs, so that a new endpoint is
 * tested automatically. It fails on an input that it does not understand.
 */
final class EndpointInventory {

	private static final Set<Class<?>> NOT_FROM_OUTSIDE = Set.of(HttpServletRequest.class, HttpServletResponse.class,
			HttpMethod.class);

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}|(\\*\\*)");

	private EndpointInventory() {
	}

	static List<EndpointUnderTest> of(ApplicationContext portal) {
		Stream<EndpointUnderTest> controllers = portal.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().entrySet().stream())
			.flatMap((mapped) -> doors(mapped.getKey(), mapped.getValue()));
		Stream<EndpointUnderTest> files = portal.getBeansOfType(SimpleUrlHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getUrlMap().keySet().stream())
			.map((pattern) -> new EndpointUnderTest("GET", pattern, "*/*", Set.of(), path(pattern).toList()));
		return Stream.concat(controllers, files)
			.sorted(Comparator.comparing(EndpointUnderTest::toString))
			.distinct()
			.toList();
	}

	private static Stream<EndpointUnderTest> doors(RequestMappingInfo info, HandlerMethod handler) {
		Set<String> marks = info.getParamsCondition()
			.getExpressions()
			.stream()
			.map((expression) -> expression.getName())
			.collect(Collectors.toCollection(TreeSet::new));
		return info.getPatternValues()
			.stream()
			.flatMap((pattern) -> methods(info).map((method) -> new EndpointUnderTest(method, pattern,
					accepts(info, handler), marks, places(method, pattern, handler))));
	}

	private static Stream<String> methods(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
	}

	private static String accepts(RequestMappingInfo info, HandlerMethod handler) {
		return info.getProducesCondition()
			.getProducibleMediaTypes()
			.stream()
			.map(MediaType::toString)
			.filter("text/event-stream"::equals)
			.findFirst()
			.orElse(new EndpointUnderTest("", info.getPatternValues().iterator().next(), "", Set.of(), List.of())
				.isPage() ? "text/html" : "*/*");
	}

	private static List<InputPlace> places(String method, String pattern, HandlerMethod handler) {
		Stream<InputPlace> parameters = isActuator(handler) ? Stream.<InputPlace>of()
				: Arrays.stream(handler.getMethodParameters()).flatMap((parameter) -> places(method, parameter));
		return Stream.concat(path(pattern), parameters).distinct().toList();
	}

	private static boolean isActuator(HandlerMethod handler) {
		return handler.getBeanType().getName().startsWith("org.springframework.boot.");
	}

	private static Stream<InputPlace> path(String pattern) {
		return VARIABLE.matcher(pattern)
			.results()
			.map((MatchResult found) -> new InputPlace(InputPlace.Kind.PATH,
					(found.group(1) != null) ? found.group(1) : found.group(2)));
	}

	private static Stream<InputPlace> places(String method, MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
		if (parameter.hasParameterAnnotation(PathVariable.class) || NOT_FROM_OUTSIDE.contains(type)) {
			return Stream.of();
		}
		if (parameter.hasParameterAnnotation(RequestHeader.class)) {
			return Stream.of(new InputPlace(InputPlace.Kind.HEADER,
					parameter.getParameterAnnotation(RequestHeader.class).name()));
		}
		if (parameter.hasParameterAnnotation(RequestBody.class)) {
			return components(InputPlace.Kind.JSON, type);
		}
		InputPlace.Kind kind = method.equals("POST") ? InputPlace.Kind.FORM : InputPlace.Kind.QUERY;
		if (parameter.hasParameterAnnotation(RequestParam.class) || BeanUtils.isSimpleProperty(type)) {
			RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
			boolean hasName = named != null && StringUtils.hasText(named.name());
			return Stream.of(new InputPlace(kind, hasName ? named.name() : parameter.getParameterName()));
		}
		return components(kind, type);
	}

	private static Stream<InputPlace> components(InputPlace.Kind kind, Class<?> type) {
		if (!type.isRecord()) {
			throw new IllegalStateException("The inputs of this type are not known: " + type.getName());
		}
		return Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getName)
			.map((name) -> new InputPlace(kind, name));
	}

}
