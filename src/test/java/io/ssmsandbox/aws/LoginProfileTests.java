package io.ssmsandbox.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ssmsandbox.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a profile that {@code aws login} wrote, with its cached token.
 */
@DisabledIfEnvironmentVariable(named = "AWS_ACCESS_KEY_ID", matches = ".+",
		disabledReason = "the SDK takes the environment's credentials before a profile's")
class LoginProfileTests {

	private static final String SESSION = "arn:aws:iam::123456789012:user/portal";

	private static final String IDENTITY = """
			<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
			<Arn>%s</Arn><UserId>AIDA</UserId><Account>123456789012</Account>
			</GetCallerIdentityResult></GetCallerIdentityResponse>""".formatted(SESSION);

	private final List<String> signatures = new CopyOnWriteArrayList<>();

	private final List<String> sessions = new CopyOnWriteArrayList<>();

	@TempDir
	private Path home;

	private HttpServer server;

	private AwsClients clients;

	@BeforeEach
	void start() throws Exception {
		writeProfile();
		writeToken();
		settings().forEach(System::setProperty);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		URI address = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		this.clients = new AwsClients(TestProperties.hasty(address),
				new StaticAwsConnection(false, Optional.of(address)), new SimpleMeterRegistry(),
				TestBudgets.of(100, new SettableClock(Instant.parse("2026-03-01T10:00:00Z"))));
	}

	@AfterEach
	void stop() {
		settings().keySet().forEach(System::clearProperty);
		this.clients.destroy();
		this.server.stop(0);
	}

	@Test
	void signsWithTheCredentialsOfTheLogin() {
		assertThat(new AwsAccount(this.clients).identity().arn()).isEqualTo(SESSION);

		assertThat(this.signatures).singleElement().asString().contains("Credential=ASIALOGINPROFILE/");
		assertThat(this.sessions).containsExactly("token-of-the-login");
	}

	/**
	 * The SDK settings for the location of the files. Other tests must not see them.
	 */
	private Map<String, String> settings() {
		return Map.of("aws.configFile", this.home.resolve("config").toString(), "aws.sharedCredentialsFile",
				this.home.resolve("credentials").toString(), "aws.profile", "console", "aws.loginCacheDirectory",
				this.home.resolve("cache").toString());
	}

	private void writeProfile() throws IOException {
		Files.writeString(this.home.resolve("config"), """
				[profile console]
				login_session = %s
				region = eu-west-1
				""".formatted(SESSION));
		Files.createFile(this.home.resolve("credentials"));
	}

	/**
	 * The hash of the session is the file's name. Its key signs renewals only, and this
	 * token needs none.
	 */
	private void writeToken() throws Exception {
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(SESSION.getBytes(StandardCharsets.UTF_8));
		Files.createDirectory(this.home.resolve("cache"));
		Files.writeString(this.home.resolve("cache").resolve(HexFormat.of().formatHex(hash) + ".json"),
				"""
						{"accessToken": {"accessKeyId": "ASIALOGINPROFILE", "secretAccessKey": "secret",
						  "sessionToken": "token-of-the-login", "accountId": "123456789012",
						  "expiresAt": "2999-01-01T00:00:00Z"},
						 "clientId": "arn:aws:signin:::devtools/same-device", "tokenType": "urn:aws:params:oauth:token-type:access_token_sigv4",
						 "refreshToken": "refresh", "idToken": "id", "dpopKey": "key"}
						""");
	}

	private void answer(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		this.signatures.add(exchange.getRequestHeaders().getFirst("Authorization"));
		this.sessions.add(exchange.getRequestHeaders().getFirst("X-Amz-Security-Token"));
		byte[] body = IDENTITY.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "text/xml");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
