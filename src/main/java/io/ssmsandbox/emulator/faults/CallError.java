package io.ssmsandbox.emulator.faults;

/**
 * An error response to a call.
 *
 * @param status the HTTP status
 */
public record CallError(int status, String code, String message) {

}
