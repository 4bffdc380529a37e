package io.ssmsandbox.badinput;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that sends only valid requests.
 */
final class Client {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	Client(int port) {
		this.port = port;
	}

	String launch(String prefix) throws IOException, InterruptedException {
		String body = "{\"prefix\":\"" + prefix + "\",\"region\":\"ap-northeast-1\",\"availabilityZone\":\"a\"}";
		HttpRequest request = at("/stacks").header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build();
		return JSON.readTree(this.http.send(request, BodyHandlers.ofString()).body()).path("id").asString();
	}

	JsonNode await(String id, String phase) throws IOException, InterruptedException {
		JsonNode view = JSON.readTree(get("/stacks/" + id + "?timeout=60&wait=" + phase, "application/json").body());
		if (!view.path("phase").asString().equals(phase)) {
			throw new IllegalStateException("Never " + phase + ": " + view);
		}
		return view;
	}

	void delete(String id) throws IOException, InterruptedException {
		this.http.send(at("/stacks/" + id).DELETE().build(), BodyHandlers.ofString());
	}

	/**
	 * All sandboxes, including deleted ones.
	 */
	JsonNode all() throws IOException, InterruptedException {
		return JSON.readTree(get("/stacks?all=true&limit=500", "application/json").body()).path("items");
	}

	HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
		return this.http.send(at(path).header("Accept", accept).build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder at(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

}
