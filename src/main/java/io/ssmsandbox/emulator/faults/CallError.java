package io.ssmsandbox.emulator.faults;

/**
 * An answer that is an error.
 *
 * @param status the HTTP status
 */
public record CallError(int status, String code, String message) {

}
