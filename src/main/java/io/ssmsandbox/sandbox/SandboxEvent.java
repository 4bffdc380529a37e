package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.function.Function;

import io.ssmsandbox.aws.StackEvent;

/**
 * One line of a sandbox's timeline.
 */
public sealed interface SandboxEvent {

	/**
	 * Dense per sandbox, from 1: a gap would mean loss.
	 */
	long sequence();

	/**
	 * When it happened.
	 */
	Instant timestamp();

	/**
	 * What kind of line it is, as readers of the timeline are told: {@code stack-event}
	 * or {@code phase}.
	 */
	String type();

	/**
	 * Turns the line into something else, whichever kind it is.
	 */
	<T> T fold(Function<StackEventRecorded, T> ofStackEvent, Function<PhaseEntered, T> ofPhase);

	/**
	 * AWS told an event of the stack.
	 *
	 * @param sequence see {@link SandboxEvent#sequence()}
	 * @param event what AWS told
	 */
	record StackEventRecorded(long sequence, StackEvent event) implements SandboxEvent {

		@Override
		public Instant timestamp() {
			return this.event.timestamp();
		}

		@Override
		public String type() {
			return "stack-event";
		}

		@Override
		public <T> T fold(Function<StackEventRecorded, T> ofStackEvent, Function<PhaseEntered, T> ofPhase) {
			return ofStackEvent.apply(this);
		}

	}

	/**
	 * The sandbox entered a state, or stayed in it for another reason. It tells the past:
	 * the reason is the one of that moment.
	 *
	 * @param sequence see {@link SandboxEvent#sequence()}
	 * @param phase the state
	 * @param reason why
	 * @param timestamp when
	 */
	record PhaseEntered(long sequence, SandboxState phase, StatusReason reason,
			Instant timestamp) implements SandboxEvent {

		@Override
		public String type() {
			return "phase";
		}

		@Override
		public <T> T fold(Function<StackEventRecorded, T> ofStackEvent, Function<PhaseEntered, T> ofPhase) {
			return ofPhase.apply(this);
		}

	}

}
