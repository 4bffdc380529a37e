package io.ssmsandbox.emulator.faults;

/**
 * The deletion of a resource takes longer than usual.
 */
public record SlowDeletion(Slowdown stretch) implements ResourceEffect {

}
