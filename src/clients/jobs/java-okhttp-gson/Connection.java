import java.io.IOException;

import org.openapitools.client.ApiClient;
import org.openapitools.client.model.Stack;

/**
 * Points the client of the library "okhttp-gson" at a portal. It waits longer than the
 * portal lets a request wait.
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
