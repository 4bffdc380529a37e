package io.ssmsandbox.cloud;

import java.net.URI;
import java.util.Optional;

/**
 * A connection to something that is there already: AWS, or a server that stands in for
 * it.
 */
record DirectConnection(boolean emulated, Optional<URI> endpoint) implements AwsConnection {
}
