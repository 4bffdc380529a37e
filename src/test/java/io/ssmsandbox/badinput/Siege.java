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
 * Sends requests to all doors of a portal, several at a time, and has the answers judged.
 */
final class Siege {

	private final List<Door> doors;

	private final Installed installed;

	private final Random random;

	private final int oneIn;

	private final Excuses excuses = new Excuses();

	/**
	 * A siege.
	 * @param random draws the attacks, the same for the same seed
	 * @param oneIn out of how many of the attacks on a page one is drawn. An answer of
	 * the API is made sooner: four times as many of its single places, and all of the
	 * rest
	 */
	Siege(List<Door> doors, Installed installed, Random random, int oneIn) {
		this.doors = doors;
		this.installed = installed;
		this.random = random;
		this.oneIn = oneIn;
	}

	Excuses excuses() {
		return this.excuses;
	}

	Random random() {
		return this.random;
	}

	Stream<Request> atDoors(Function<Door, Stream<Request>> requests) {
		return this.doors.stream().flatMap(requests);
	}

	Stream<Request> atPlaces(BiFunction<Door, Place, Stream<Request>> requests) {
		return atDoors((door) -> door.places().stream().flatMap((place) -> requests.apply(door, place)));
	}

	Request request(Door door) {
		return new Request(door, this.installed);
	}

	/**
	 * What is wrong with the answers.
	 */
	List<String> faults(Stream<Request> requests, BiConsumer<Request, Judge> rule) {
		List<Request> drawn = requests.filter(this::isDrawn).toList();
		int part = drawn.size() / (Runtime.getRuntime().availableProcessors() * 2) + 1;
		List<List<Request>> parts = new ArrayList<>();
		for (int from = 0; from < drawn.size(); from += part) {
			parts.add(drawn.subList(from, Math.min(drawn.size(), from + part)));
		}
		return parts.parallelStream().flatMap((each) -> judge(each, rule).stream()).toList();
	}

	private boolean isDrawn(Request request) {
		if (request.door().isPage()) {
			return this.random.nextInt(this.oneIn) == 0;
		}
		return request.aim().isEmpty() || this.random.nextInt(Math.max(1, this.oneIn / 4)) == 0;
	}

	private List<String> judge(List<Request> requests, BiConsumer<Request, Judge> rule) {
		List<String> faults = new ArrayList<>();
		try (Wire wire = new Wire(this.installed.port())) {
			for (Request request : requests) {
				Answer answer = send(wire, request);
				Judge judge = new Judge(answer).always();
				if (!this.excuses.cover(request, answer.status())) {
					rule.accept(request, judge);
				}
				judge.faults().forEach((fault) -> faults.add(request + " -> " + answer.status() + ": " + fault));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return faults;
	}

	private static Answer send(Wire wire, Request request) {
		try {
			return wire.send(request.bytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No answer to " + request, ex);
		}
	}

}
