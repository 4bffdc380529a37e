package io.ssmsandbox.badinput;

import java.util.List;
import java.util.Set;

/**
 * An endpoint of the running portal.
 *
 * @param method the HTTP method
 * @param pattern its path, with variables in braces
 * @param accepts the media type in the Accept header
 * @param marks query parameters or fields that select this endpoint
 * @param places its inputs
 */
record EndpointUnderTest(String method, String pattern, String accepts, Set<String> marks, List<InputPlace> places) {

	private static final List<String> API = List.of("/stacks", "/preflight", "/regions", "/actuator");

	/**
	 * Whether it returns HTML pages.
	 */
	boolean isPage() {
		return API.stream().noneMatch((root) -> this.pattern.equals(root) || this.pattern.startsWith(root + "/"));
	}

	boolean has(InputPlace.Kind kind) {
		return this.places.stream().anyMatch((inputPlace) -> inputPlace.kind() == kind);
	}

	/**
	 * Whether it accepts a page's form.
	 */
	boolean isForm() {
		return isPage() && this.method.equals("POST");
	}

	@Override
	public String toString() {
		return this.method + " " + this.pattern
				+ (this.marks.isEmpty() ? "" : "?" + String.join("&", this.marks.stream().sorted().toList()))
				+ (this.accepts.equals("text/event-stream") ? " as a stream" : "");
	}

}
