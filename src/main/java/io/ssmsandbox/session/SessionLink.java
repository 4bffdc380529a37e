package io.ssmsandbox.session;

/**
 * The link and the command that open a session on a sandbox.
 *
 * @param url opens a terminal in the AWS console, for a browser that is signed in to the
 * account
 * @param command opens a session from a command line with the Session Manager plugin
 * @param emulated whether the sandbox is in an emulated AWS, which the console cannot
 * show
 */
public record SessionLink(String url, String command, boolean emulated) {
}
