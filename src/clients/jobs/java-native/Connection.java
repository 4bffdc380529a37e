import java.io.IOException;

import org.openapitools.client.ApiClient;
import org.openapitools.client.model.Stack;

/**
 * Points the client of the library "native" at a portal.
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
