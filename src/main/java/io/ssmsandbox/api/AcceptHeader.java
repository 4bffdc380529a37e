package io.ssmsandbox.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * The media types that a client accepts, each with a quality. If several ranges match a
 * type, the most specific one applies.
 *
 * @param ranges the ranges of the header; without a header, all types
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110</a>
 */
record AcceptHeader(List<MediaType> ranges) {

	private static final Comparator<MediaType> BEST_FIRST = Comparator.comparingDouble(MediaType::getQualityValue)
		.thenComparingInt(AcceptHeader::specificity)
		.reversed();

	/**
	 * Parses the header of a request.
	 * @throws HttpMediaTypeNotAcceptableException when the header is malformed
	 */
	static AcceptHeader of(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
		try {
			List<MediaType> ranges = MediaType
				.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
			return new AcceptHeader(ranges.isEmpty() ? List.of(MediaType.ALL) : ranges);
		}
		catch (InvalidMediaTypeException ex) {
			throw new HttpMediaTypeNotAcceptableException("Accept cannot be read");
		}
	}

	/**
	 * Returns the accepted types, the best first.
	 */
	List<MediaType> bestFirst() {
		return this.ranges.stream().filter((range) -> range.getQualityValue() > 0).sorted(BEST_FIRST).toList();
	}

	boolean allows(MediaType type) {
		return quality(this.ranges.stream(), type) > 0;
	}

	/**
	 * Whether the client prefers the type to the usual ones. It must name the type by a
	 * narrower range than all types. At equal quality a usual type wins only if it is
	 * named.
	 */
	boolean prefers(MediaType type, MediaType... usual) {
		double typeQuality = quality(this.ranges.stream().filter((range) -> specificity(range) > 0), type);
		double otherwise = Arrays.stream(usual)
			.mapToDouble((each) -> quality(this.ranges.stream(), each))
			.max()
			.orElse(0);
		return typeQuality > otherwise
				|| typeQuality > 0 && typeQuality == otherwise && Arrays.stream(usual).noneMatch(this::names);
	}

	private boolean names(MediaType type) {
		return this.ranges.stream().anyMatch(type::equalsTypeAndSubtype);
	}

	private static double quality(Stream<MediaType> ranges, MediaType type) {
		return ranges.filter((range) -> range.includes(type))
			.max(Comparator.comparingInt(AcceptHeader::specificity))
			.map(MediaType::getQualityValue)
			.orElse(0.0);
	}

	private static int specificity(MediaType range) {
		return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
	}

}
