package io.ssmsandbox.api;

import java.util.List;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.ProblemMessage;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * Describes the supported media types in an error response.
 */
final class MediaTypes {

	private MediaTypes() {
	}

	static List<Message> detail(HttpMediaTypeException ex) {
		List<MediaType> possible = ex.getSupportedMediaTypes();
		if (ex instanceof HttpMediaTypeNotSupportedException sent) {
			Message wrong = (sent.getContentType() != null)
					? Message.of(ProblemMessage.MEDIA_TYPE_UNREADABLE, sent.getContentType().toString())
					: Message.of(ProblemMessage.MEDIA_TYPE_MISSING);
			return possible.isEmpty() ? List.of(wrong)
					: List.of(wrong, Message.of(ProblemMessage.MEDIA_TYPES_READABLE, names(possible)));
		}
		return List.of(possible.isEmpty() ? Message.of(ProblemMessage.ACCEPT_UNREADABLE)
				: Message.of(ProblemMessage.ACCEPT_EXCLUDES, names(possible)));
	}

	private static List<String> names(List<MediaType> types) {
		return types.stream().map(MediaType::toString).distinct().toList();
	}

}
