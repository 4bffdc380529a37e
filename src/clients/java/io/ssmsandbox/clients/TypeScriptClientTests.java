package io.ssmsandbox.clients;

import org.junit.jupiter.api.Test;

class TypeScriptClientTests extends ClientContract {

	@Test
	void doesTheMainJobWithFetchByOpenApiGenerator() throws Exception {
		GeneratedClient client = client("typescript-fetch");
		client.installPackages();
		client.generate("-g", "typescript-fetch");

		client.doTypeScriptJob("by-ts-fetch");
	}

	@Test
	void doesTheMainJobWithTheTypesOfOpenApiTypeScript() throws Exception {
		GeneratedClient client = client("openapi-typescript");
		client.installPackages();
		client.generateTypes();

		client.doTypeScriptJob("by-openapi-ts");
	}

}
