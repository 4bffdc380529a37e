package io.ssmsandbox.emulator.faults;

/**
 * The creation of a resource takes longer than usual.
 */
public record SlowCreation(Slowdown stretch) implements ResourceEffect {

}
