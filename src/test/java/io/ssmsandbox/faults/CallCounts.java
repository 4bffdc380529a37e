package io.ssmsandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;

/**
 * The number of AWS calls of a portal in one region, by outcome. Every attempt counts.
 *
 * @param answered successes and refusals
 * @param throttled throttled calls
 * @param unanswered calls without a usable response
 */
record CallCounts(int answered, int throttled, int unanswered) {

	static CallCounts of(Portal portal, String region) {
		try {
			String metrics = portal.send(HttpRequest.newBuilder(portal.uri("/actuator/prometheus"))).body();
			return new CallCounts(sum(metrics, region, "success|refused"), sum(metrics, region, "throttled"),
					sum(metrics, region, "unavailable"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int sum(String metrics, String region, String outcome) {
		Pattern line = Pattern.compile("portal_aws_calls_total\\{(?=[^}]*region=\"" + region
				+ "\")(?=[^}]*outcome=\"(?:" + outcome + ")\")[^}]*} ([0-9.E+]+)");
		return (int) line.matcher(metrics).results().mapToDouble((match) -> Double.parseDouble(match.group(1))).sum();
	}

	CallCounts since(CallCounts earlier) {
		return new CallCounts(this.answered - earlier.answered, this.throttled - earlier.throttled,
				this.unanswered - earlier.unanswered);
	}

}
