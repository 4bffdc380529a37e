package io.ssmsandbox.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sends requests to all endpoints of a portal in parallel and checks the responses.
 */
final class BadInputRunner {

	private final List<EndpointUnderTest> doors;

	private final TargetPortal targetPortal;

	private final Random random;

	private final int oneIn;

	private final AllowedResponses allowedResponses = new AllowedResponses();

	/**
	 * Creates a runner.
	 * @param random draws the attacks; the same seed gives the same attacks
	 * @param oneIn one of this many attacks on a page is drawn. API responses are faster:
	 * four times as many attacks on single places, and all other attacks
	 */
	BadInputRunner(List<EndpointUnderTest> doors, TargetPortal targetPortal, Random random, int oneIn) {
		this.doors = doors;
		this.targetPortal = targetPortal;
		this.random = random;
		this.oneIn = oneIn;
	}

	AllowedResponses allowedResponses() {
		return this.allowedResponses;
	}

	Random random() {
		return this.random;
	}

	Stream<Request> forEndpoints(Function<EndpointUnderTest, Stream<Request>> requests) {
		return this.doors.stream().flatMap(requests);
	}

	Stream<Request> forInputs(BiFunction<EndpointUnderTest, InputPlace, Stream<Request>> requests) {
		return forEndpoints((endpointUnderTest) -> endpointUnderTest.places()
			.stream()
			.flatMap((inputPlace) -> requests.apply(endpointUnderTest, inputPlace)));
	}

	Request request(EndpointUnderTest endpointUnderTest) {
		return new Request(endpointUnderTest, this.targetPortal);
	}

	/**
	 * Returns the faults of the responses.
	 */
	List<String> faults(Stream<Request> requests, BiConsumer<Request, ResponseRules> rule) {
		List<Request> drawn = requests.filter(this::isDrawn).toList();
		int part = drawn.size() / (Runtime.getRuntime().availableProcessors() * 2) + 1;
		List<List<Request>> parts = new ArrayList<>();
		for (int from = 0; from < drawn.size(); from += part) {
			parts.add(drawn.subList(from, Math.min(drawn.size(), from + part)));
		}
		return parts.parallelStream().flatMap((each) -> judge(each, rule).stream()).toList();
	}

	private boolean isDrawn(Request request) {
		if (request.endpoint().isPage()) {
			return this.random.nextInt(this.oneIn) == 0;
		}
		return request.targetInput().isEmpty() || this.random.nextInt(Math.max(1, this.oneIn / 4)) == 0;
	}

	private List<String> judge(List<Request> requests, BiConsumer<Request, ResponseRules> rule) {
		List<String> faults = new ArrayList<>();
		try (RawConnection rawConnection = new RawConnection(this.targetPortal.port())) {
			for (Request request : requests) {
				Answer answer = send(rawConnection, request);
				ResponseRules responseRules = new ResponseRules(answer).always();
				if (!this.allowedResponses.cover(request, answer.status())) {
					rule.accept(request, responseRules);
				}
				responseRules.faults()
					.forEach((fault) -> faults.add(request + " -> " + answer.status() + ": " + fault));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return faults;
	}

	private static Answer send(RawConnection rawConnection, Request request) {
		try {
			return rawConnection.send(request.bytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No response to " + request, ex);
		}
	}

}
