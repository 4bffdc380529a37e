package io.ssmsandbox.emulator.fidelity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.ssmsandbox.emulator.ServedApi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Parses a response of every served operation with botocore, the library of the AWS CLI
 * and boto3. Its model knows more than the Java SDK shows of its own.
 */
@Tag("slow")
class BotocoreTests {

	private static final Set<String> ALWAYS_REFUSED = Set.of("ResumeSession", "StartSession", "TerminateSession");

	private static final Path SCRIPT = Path.of("src/test/resources/fidelity/parse.py");

	@TempDir
	private Path folder;

	@Test
	void knowsEverythingThatTheEmulatorAnswers() throws Exception {
		assumeTrue(Python.runs("python3", "-c", "import botocore"),
				"botocore is not installed (pip install botocore): no answer was held against its model");
		Map<String, Exchange> exchanges = play();

		assertThat(answered(exchanges.values())).isEqualTo(ServedApi.operations());
		KnownDifferences.of("botocore").assertExplain(Files.readAllLines(read(exchanges.values())));
	}

	@Test
	void reportsAnInvalidResponse() throws Exception {
		assumeTrue(Python.runs("python3", "-c", "import botocore"), "botocore is not installed");
		String body = "<GetRoleResponse><GetRoleResult><Role><Pth>/</Pth></Role></GetRoleResult></GetRoleResponse>";

		Path found = read(Set.of(new Exchange("iam", "GetRole", 200, "", Set.of(), body)));

		assertThat(found).content()
			.contains("iam GetRole /Role/Pth is not in the model")
			.contains("iam GetRole /Role/Path is required and missing");
	}

	private Map<String, Exchange> play() {
		try (EmbeddedPeer emulator = new EmbeddedPeer(this.folder.resolve("data"))) {
			return Scenario.play(emulator.peer());
		}
	}

	private Path read(Collection<Exchange> exchanges) throws Exception {
		Path answers = this.folder.resolve("answers.json");
		Path found = this.folder.resolve("found.txt");
		Files.writeString(answers, JsonMapper.builder().build().writeValueAsString(exchanges));
		Python.script(SCRIPT, answers, found);
		return found;
	}

	private static Map<String, Set<String>> answered(Collection<Exchange> exchanges) {
		Map<String, Set<String>> answered = new TreeMap<>();
		exchanges.stream()
			.filter((exchange) -> !exchange.isRefusal() || ALWAYS_REFUSED.contains(exchange.operation()))
			.forEach((exchange) -> answered.computeIfAbsent(exchange.service(), (service) -> new TreeSet<>())
				.add(exchange.operation()));
		return answered;
	}

}
