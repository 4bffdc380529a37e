package io.ssmsandbox.sandbox;

import java.time.Instant;
import java.util.function.Function;

import io.ssmsandbox.aws.StackEvent;

/**
 * One line of a sandbox's timeline.
 */
public sealed interface SandboxEvent {

	/**
	 * The number of the event within its sandbox. It starts at 1 without gaps: a gap
	 * means that an event was lost.
	 */
	long sequence();

	/**
	 * When it happened.
	 */
	Instant timestamp();

	/**
	 * The type of the event in the API: {@code stack-event} or {@code phase}.
	 */
	String type();

	/**
	 * Applies the function for the type of this event and returns its result.
	 */
	<T> T fold(Function<StackEventRecorded, T> ofStackEvent, Function<PhaseEntered, T> ofPhase);

	/**
	 * A stack event from AWS.
	 *
	 * @param sequence see {@link SandboxEvent#sequence()}
	 * @param event the event from AWS
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
	 * The sandbox entered a state, or its reason for being in the state changed. The
	 * reason is the one at that time.
	 *
	 * @param sequence see {@link SandboxEvent#sequence()}
	 * @param phase the state
	 * @param reason the reason at that time
	 * @param timestamp when it happened
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
