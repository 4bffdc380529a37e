package io.ssmsandbox.emulator.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.ssmsandbox.emulator.ServedApi;
import io.ssmsandbox.emulator.resource.ResourceType;
import io.ssmsandbox.emulator.resource.SupportedTypes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the document about the emulator lists exactly what exists.
 */
class EmulatorDocumentTests {

	@Test
	void listsTheOperationsOfEveryServiceAndNoOthers() throws IOException {
		Map<String, List<String>> documented = new TreeMap<>();
		for (String part : section("## Operations").split("\n### ")) {
			documented.put(part.substring(0, part.indexOf('\n')).strip(), rows(part));
		}
		documented.remove("");

		Map<String, List<String>> served = ServedApi.operations()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (service) -> List.copyOf(service.getValue())));
		assertThat(documented).isEqualTo(served);
	}

	@Test
	void listsTheResourceTypesAndNoOthers() throws IOException {
		assertThat(rows(section("## Resource types")))
			.containsExactlyElementsOf(SupportedTypes.all().stream().map(ResourceType::name).toList());
	}

	/** Returns the text between the heading and the next one of its level. */
	private static String section(String heading) throws IOException {
		String document = Files.readString(Path.of("docs/emulator/coverage.md"));
		String rest = document.substring(document.indexOf("\n" + heading + "\n") + heading.length() + 1);
		return rest.substring(0, rest.indexOf("\n## "));
	}

	/** Returns the code in the first column. */
	private static List<String> rows(String text) {
		return text.lines()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.substring(3, line.indexOf('`', 3)))
			.toList();
	}

}
