package io.ssmsandbox.api;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Chooses a media type by the client's qualities. Spring would ignore a quality of 0, and
 * would always prefer an event stream to JSON.
 */
final class QualityNegotiation implements ContentNegotiationStrategy {

	@Override
	public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
		HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
		List<MediaType> accepted = accepted(http);
		if (accepted.isEmpty()) {
			throw new HttpMediaTypeNotAcceptableException(List.of());
		}
		return accepted;
	}

	private static List<MediaType> accepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
		AcceptHeader acceptHeader = AcceptHeader.of(request);
		if (!ResponseFormat.isApi(request)
				|| acceptHeader.prefers(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON)) {
			return acceptHeader.bestFirst();
		}
		return acceptHeader.bestFirst()
			.stream()
			.filter((range) -> range.includes(MediaType.APPLICATION_JSON)
					|| !range.includes(MediaType.TEXT_EVENT_STREAM))
			.toList();
	}

}
