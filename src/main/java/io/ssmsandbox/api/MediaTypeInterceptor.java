package io.ssmsandbox.api;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Fixes the media type of an API response: JSON, unless the operation declares another.
 * Otherwise Spring would write JSON under any accepted name that ends in {@code +json}.
 */
final class MediaTypeInterceptor implements HandlerInterceptor {

	private static final Set<MediaType> JSON = Set.of(MediaType.APPLICATION_JSON);

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws HttpMediaTypeNotAcceptableException {
		if (handler instanceof HandlerMethod method
				&& AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)) {
			Set<MediaType> offered = offered(request);
			AcceptHeader acceptHeader = AcceptHeader.of(request);
			if (offered.stream().noneMatch(acceptHeader::allows)) {
				throw new HttpMediaTypeNotAcceptableException(List.copyOf(offered));
			}
			request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, offered);
		}
		return true;
	}

	@SuppressWarnings("unchecked")
	private static Set<MediaType> offered(HttpServletRequest request) {
		Object named = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
		return (named != null) ? (Set<MediaType>) named : JSON;
	}

}
