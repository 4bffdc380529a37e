package io.ssmsandbox.aws;

import java.net.URI;
import java.util.Optional;

/**
 * A connection to something that is there already: AWS, or a server that stands in for
 * it.
 */
record StaticAwsConnection(boolean emulated, Optional<URI> endpoint) implements AwsConnection {
}
