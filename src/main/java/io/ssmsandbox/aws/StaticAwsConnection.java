package io.ssmsandbox.aws;

import java.net.URI;
import java.util.Optional;

/**
 * A connection with a fixed endpoint: AWS itself or a remote emulator.
 */
record StaticAwsConnection(boolean emulated, Optional<URI> endpoint) implements AwsConnection {
}
