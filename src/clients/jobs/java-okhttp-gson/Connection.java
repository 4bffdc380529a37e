import java.io.IOException;

import org.openapitools.client.ApiClient;
import org.openapitools.client.model.Stack;

/**
 * Connects the client of the library "okhttp-gson" to a portal. Its timeout is longer
 * than the portal's longest wait.
 */
final class Connection {

	private static final int MILLIS = 90_000;

	private Connection() {
	}

	static ApiClient to(String portal) {
		return new ApiClient().setBasePath(portal).setReadTimeout(MILLIS);
	}

	static Stack read(String json) throws IOException {
		return Stack.fromJson(json);
	}

}
