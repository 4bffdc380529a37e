package io.ssmsandbox.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Runs the instance's user data in a real shell. Commands with outside effects are
 * replaced: each records its arguments, and none sleeps.
 */
class AgentRecoveryTests {

	private static final Path BASH = Path.of("/bin/bash");

	@TempDir
	Path folder;

	@BeforeEach
	void standInForTheInstance() throws IOException {
		assumeTrue(Files.isExecutable(BASH), "There is no bash here to run the user data");
		command("systemd-run", "shift; exec \"$@\"");
		command("sleep", "true");
		command("curl", """
				case "$*" in
				  *api/token*) echo token ;;
				  *security-credentials/role*) echo '{ "Code" : "Success" }' ;;
				  *security-credentials/*) echo role ;;
				esac
				""");
		command("systemctl", "true");
	}

	@Test
	void doesNotRestartAConnectedAgent() throws Exception {
		agentLogs("INFO EC2RoleProvider Successfully connected with instance profile role credentials");

		boot();

		assertThat(calls("systemctl")).isEmpty();
	}

	@Test
	void asksBothEndpointsOfItsRegion() throws Exception {
		agentLogs("INFO [CredentialRefresher] Credentials ready");

		boot();

		assertThat(calls("curl"))
			.anySatisfy((call) -> assertThat(call).contains("https://ssm.eu-west-1.amazonaws.com/"))
			.anySatisfy((call) -> assertThat(call).contains("https://ssmmessages.eu-west-1.amazonaws.com/"));
	}

	@Test
	void restartsOnceAnAgentThatBootedBeforeItsEndpoints() throws Exception {
		command("curl", """
				case "$*" in
				  *api/token*) echo token ;;
				  *security-credentials/role*) echo '"Success"' ;;
				  *security-credentials/*) echo role ;;
				  *ssmmessages*) [ $(grep -c ssmmessages "$CALLS/curl") -gt 3 ] ;;
				esac
				""");
		command("systemctl", "echo 'Successfully connected with' > '%s'".formatted(agentLog()));

		boot();

		assertThat(calls("systemctl")).containsExactly("restart amazon-ssm-agent");
	}

	@Test
	void restartsAnAgentThatBootedBeforeItsCredentials() throws Exception {
		command("curl",
				"""
						case "$*" in
						  *security-credentials/*) [ $(grep -c security-credentials "$CALLS/curl") -gt 2 ] && echo role Success '"Success"' ;;
						esac
						""");
		command("systemctl", "echo 'Successfully connected with' > '%s'".formatted(agentLog()));

		boot();

		assertThat(calls("systemctl")).containsExactly("restart amazon-ssm-agent");
	}

	@Test
	void restartsAnAgentUntilItConnectsAlsoWhenAllEndpointsRespond() throws Exception {
		command("systemctl", "[ $(wc -l < \"$CALLS/systemctl\") -lt 2 ] || echo 'Successfully connected with' > '%s'"
			.formatted(agentLog()));

		boot();

		assertThat(calls("systemctl")).hasSize(2);
	}

	@Test
	void givesUpAfterAWhile() throws Exception {
		boot();

		assertThat(calls("systemctl")).hasSize(4);
		assertThat(calls("sleep")).containsExactly("60", "120", "240", "480");
	}

	@Test
	void usesUbuntusNameOfTheAgent() throws Exception {
		command("systemctl", "[ \"$2\" != amazon-ssm-agent ] && echo 'Credentials ready' > '%s'".formatted(agentLog()));

		boot();

		assertThat(calls("systemctl")).containsExactly("restart amazon-ssm-agent",
				"restart snap.amazon-ssm-agent.amazon-ssm-agent");
	}

	@Test
	void doesNotDelayTheBoot() throws Exception {
		command("systemd-run", "true");

		boot();

		assertThat(calls("systemd-run")).singleElement().asString().startsWith("--unit=recover-ssm-agent /bin/bash ");
		assertThat(calls("curl")).isEmpty();
	}

	@Test
	void continuesInTheForegroundWhenItCannotDetach() throws Exception {
		command("systemd-run", "exit 1");

		boot();

		assertThat(calls("systemctl")).isNotEmpty();
	}

	private void boot() throws IOException, InterruptedException {
		Path script = Files.writeString(this.folder.resolve("part-001"), userData());
		ProcessBuilder shell = new ProcessBuilder(BASH.toString(), script.toString());
		shell.environment().put("PATH", this.folder + ":" + System.getenv("PATH"));
		shell.environment().put("CALLS", Files.createDirectories(this.folder.resolve("calls")).toString());
		Process process = shell.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("output").toFile())
			.start();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("user data ends").isTrue();
	}

	private String userData() {
		Map<String, Object> template = Templates.parse(Templates.rendered(TemplateOptions.of("thin-ssm", "a")).body());
		Map<String, Object> encoded = Templates.section(template, "Resources", "Instance", "Properties", "UserData",
				"Fn::Base64");
		return ((String) encoded.get("!Sub")).replace("${AWS::Region}", "eu-west-1")
			.replace("${AWS::URLSuffix}", "amazonaws.com")
			.replace("/var/log/amazon/ssm/amazon-ssm-agent.log", agentLog().toString());
	}

	private Path agentLog() {
		return this.folder.resolve("amazon-ssm-agent.log");
	}

	private void agentLogs(String line) throws IOException {
		Files.writeString(agentLog(), line + "\n");
	}

	private List<String> calls(String command) throws IOException {
		Path calls = this.folder.resolve("calls").resolve(command);
		return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
	}

	private void command(String name, String does) throws IOException {
		Path command = this.folder.resolve(name);
		Files.writeString(command, "#!/bin/bash\necho \"$*\" >> \"$CALLS/%s\"\n%s\n".formatted(name, does));
		assertThat(command.toFile().setExecutable(true)).isTrue();
	}

}
