package io.ssmsandbox.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * A remedy with the page where the user can apply it.
 *
 * @param remedy the remedy
 * @param address a path of the portal, or an address of the AWS console; null when there
 * is no page
 * @param inConsole whether the address is in the AWS console
 */
public record RemedyLink(Remedy remedy, @Nullable String address, boolean inConsole) {
}
