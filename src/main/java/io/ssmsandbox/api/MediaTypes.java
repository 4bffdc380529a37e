package io.ssmsandbox.api;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * Says which media types there are where another one was sent or asked for.
 */
final class MediaTypes {

	private MediaTypes() {
	}

	static String detail(HttpMediaTypeException fact) {
		List<MediaType> possible = fact.getSupportedMediaTypes();
		if (fact instanceof HttpMediaTypeNotSupportedException sent) {
			String wrong = (sent.getContentType() != null) ? "The body cannot be read as " + sent.getContentType() + "."
					: "The request does not say what its body is.";
			return possible.isEmpty() ? wrong
					: wrong + " Send it with the header Content-Type: " + names(possible) + ".";
		}
		return possible.isEmpty() ? "The header Accept cannot be read, or excludes every answer."
				: "The header Accept excludes the answer, which is " + names(possible) + ".";
	}

	private static String names(List<MediaType> types) {
		return types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(" or "));
	}

}
