package io.ssmsandbox.clients;

import org.junit.jupiter.api.Test;

class JavaNativeClientTests extends ClientContract {

	@Test
	void doesTheMainJob() throws Exception {
		GeneratedClient client = client("java-native");
		client.generate("-g", "java", "--library", "native");

		client.doJavaJob("by-java-native");
	}

}
