package io.ssmsandbox.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * A remedy and where to find it.
 *
 * @param remedy what helps
 * @param address a path of the portal, or an address of the AWS console; null where there
 * is no page for it
 * @param inConsole whether the address is in the AWS console
 */
public record RemedyLink(Remedy remedy, @Nullable String address, boolean inConsole) {
}
