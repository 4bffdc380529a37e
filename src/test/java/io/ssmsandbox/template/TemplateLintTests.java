package io.ssmsandbox.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Runs AWS's linter on every option set as it is launched. It must report nothing,
 * including informational checks, in regions of all three partitions.
 */
@Tag("slow")
class TemplateLintTests {

	private static final List<String> REGIONS = List.of("us-east-1", "us-west-2", "ap-northeast-1", "ap-southeast-1",
			"eu-west-1", "sa-east-1", "cn-north-1", "cn-northwest-1", "us-gov-west-1", "us-gov-east-1");

	@TempDir
	Path folder;

	@BeforeEach
	void requireLinter() {
		assumeTrue(isInstalled(), "cfn-lint is not installed (pip install cfn-lint): the template was not linted");
	}

	@Test
	void reportsNothingForAnyOptionSet() throws Exception {
		List<Path> templates = new ArrayList<>();
		for (var set : Templates.optionSets().entrySet()) {
			templates.add(Files.writeString(this.folder.resolve(set.getKey() + ".yaml"),
					Templates.rendered(set.getValue()).selfContained()));
		}

		assertThat(lint(templates)).isEqualTo("exit 0\n");
	}

	@Test
	void reportsAKnownProblem() throws Exception {
		String broken = Templates.rendered(TemplateOptions.of("thin-ssm", "a"))
			.body()
			.replace("arn:${AWS::Partition}:iam", "arn:aws:iam")
			.replace("EnableDnsSupport", "EnableDnsSuport");

		assertThat(lint(List.of(Files.writeString(this.folder.resolve("broken.yaml"), broken)))).contains("I3042")
			.contains("EnableDnsSuport");
	}

	private String lint(List<Path> templates) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of("cfn-lint", "--include-checks", "I", "--format", "parseable", "--regions"));
		command.addAll(REGIONS);
		command.add("--");
		templates.forEach((template) -> command.add(template.toString()));
		Path output = this.folder.resolve("output.txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IllegalStateException("cfn-lint did not finish within five minutes");
		}
		return Files.readString(output) + "exit " + process.exitValue() + "\n";
	}

	private static boolean isInstalled() {
		try {
			Process process = new ProcessBuilder("cfn-lint", "--version").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
