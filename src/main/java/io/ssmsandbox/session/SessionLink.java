package io.ssmsandbox.session;

/**
 * The ways into a sandbox.
 *
 * @param url opens a terminal in the AWS console, for a browser that is signed in to the
 * account
 * @param command opens one from a command line with the Session Manager plugin
 * @param emulated whether the sandbox stands in an emulated AWS, where the console knows
 * nothing of it
 */
public record SessionLink(String url, String command, boolean emulated) {
}
