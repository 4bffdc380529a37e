package io.ssmsandbox.clients;

import org.junit.jupiter.api.Test;

class JavaOkHttpClientTests extends ClientContract {

	@Test
	void doesTheMainJob() throws Exception {
		GeneratedClient client = client("java-okhttp-gson");
		client.generate("-g", "java", "--library", "okhttp-gson");

		client.doJavaJob("by-java-okhttp");
	}

}
