package io.ssmsandbox.stream;

/**
 * A viewer says that it has seen an event which has not happened yet.
 */
public class EventsNotYetHappened extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public EventsNotYetHappened(long claimed, long newest) {
		super("Event " + claimed + " has not happened yet, the newest is " + newest
				+ ". Leave Last-Event-ID out to read from the beginning.");
	}

}
