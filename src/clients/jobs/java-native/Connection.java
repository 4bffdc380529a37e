import java.io.IOException;

import org.openapitools.client.ApiClient;
import org.openapitools.client.model.Stack;

/**
 * Connects the client of the library "native" to a portal.
 */
final class Connection {

	private Connection() {
	}

	static ApiClient to(String portal) {
		ApiClient client = new ApiClient();
		client.updateBaseUri(portal);
		return client;
	}

	static Stack read(String json) throws IOException {
		return ApiClient.createDefaultObjectMapper().readValue(json, Stack.class);
	}

}
