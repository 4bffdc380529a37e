package io.ssmsandbox.badinput;

import java.util.List;
import java.util.Set;

/**
 * An endpoint, as the running portal maps it.
 *
 * @param method the HTTP method
 * @param pattern its path, with variables in braces
 * @param accepts the media type it is asked for
 * @param marks query parameters or fields without which another endpoint would answer
 * @param places everything it takes in
 */
record EndpointUnderTest(String method, String pattern, String accepts, Set<String> marks, List<InputPlace> places) {

	private static final List<String> API = List.of("/stacks", "/preflight", "/regions", "/actuator");

	/**
	 * Whether its answers are for people.
	 */
	boolean isPage() {
		return API.stream().noneMatch((root) -> this.pattern.equals(root) || this.pattern.startsWith(root + "/"));
	}

	boolean has(InputPlace.Kind kind) {
		return this.places.stream().anyMatch((inputPlace) -> inputPlace.kind() == kind);
	}

	/**
	 * Whether it takes the form of a page.
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
