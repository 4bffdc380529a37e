package io.ssmsandbox.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ssmsandbox.emulator.journal.RecordedJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails when {@code JournalVersion.PHYSICS} must go up: the replay of the recorded
 * journal gives other times, another order, other wording or other ids than the
 * recording. {@code -Dgolden.write=true} records again.
 */
class PhysicsTests {

	private static final Path ANSWERS = RecordedJournal.FILE.resolveSibling("answers.txt");

	private static final String RAISE_PHYSICS = "A replay of " + RecordedJournal.FILE + " no longer gives " + ANSWERS
			+ ". If durations, order, words or ids were meant to change: raise PHYSICS in JournalVersion and "
			+ RecordedJournal.RECORD_AGAIN;

	private static final Instant BEGINNING = Instant.parse("2026-11-24T06:00:00Z");

	/**
	 * One minute after {@link RecordedStackLife} ends, while its last stack is in
	 * progress.
	 */
	private static final Instant FIRST_LOOK = BEGINNING.plus(Duration.ofMinutes(112));

	@TempDir
	private Path data;

	@Test
	void staysTheSameWhileItsNumberDoes() throws Exception {
		if (Boolean.getBoolean("golden.write")) {
			record();
		}

		assertThat(RecordedJournal.isOfThisVersion())
			.as("FORMAT or PHYSICS in JournalVersion was changed: " + RecordedJournal.RECORD_AGAIN)
			.isTrue();
		assertUnchanged();
	}

	/**
	 * With an unchanged version number only the recorded calls may change, not their
	 * results.
	 */
	private void record() throws Exception {
		if (Files.exists(ANSWERS) && RecordedJournal.isOfThisVersion()) {
			assertUnchanged();
		}
		Path fresh = Files.createDirectory(this.data.resolve("recording"));
		RecordedJournal.begin(fresh.resolve("emulator.journal"), BEGINNING);
		try (RecordedWorld world = new RecordedWorld(fresh, BEGINNING)) {
			new RecordedStackLife(world).live();
			assertThat(world.now()).isBefore(FIRST_LOOK);
		}
		Files.createDirectories(ANSWERS.getParent());
		Files.write(RecordedJournal.FILE, Files.readAllBytes(fresh.resolve("emulator.journal")));
		Files.write(ANSWERS, answers());
	}

	private void assertUnchanged() throws Exception {
		List<String> expected = Files.readAllLines(ANSWERS);
		List<String> actual = answers();

		int line = 0;
		while (line < Math.min(expected.size(), actual.size()) && expected.get(line).equals(actual.get(line))) {
			line++;
		}
		assertThat(around(actual, line)).as(RAISE_PHYSICS + "; first difference in line " + (line + 1))
			.isEqualTo(around(expected, line));
	}

	private static List<String> around(List<String> lines, int line) {
		return lines.subList(Math.max(0, line - 3), Math.min(lines.size(), line + 3));
	}

	private List<String> answers() throws Exception {
		Path folder = Files.createTempDirectory(this.data, "replay");
		Files.copy(RecordedJournal.FILE, folder.resolve("emulator.journal"));
		List<String> lines = new ArrayList<>();
		try (RecordedWorld world = new RecordedWorld(folder, FIRST_LOOK)) {
			look(world, lines);
			world.pass(Duration.ofSeconds(90));
			look(world, lines);
			world.pass(Duration.ofMinutes(20));
			look(world, lines);
			lookBack(world, lines);
		}
		return lines;
	}

	private static void look(RecordedWorld world, List<String> lines) throws IOException, InterruptedException {
		add(lines, world, "ec2", "DescribeInstances");
		add(lines, world, "ec2", "DescribeVpcEndpoints");
		add(lines, world, "ssm", "DescribeInstanceInformation");
	}

	/** Adds the complete history at the end. */
	private static void lookBack(RecordedWorld world, List<String> lines) throws IOException, InterruptedException {
		add(lines, world, "ec2", "DescribeInstanceStatus");
		add(lines, world, "ec2", "DescribeNetworkInterfaces");
		add(lines, world, "ec2", "DescribeSecurityGroups");
		add(lines, world, "ec2", "DescribeRouteTables");
		add(lines, world, "ec2", "GetConsoleOutput", "InstanceId", world.physicalId("begun", "Instance"));
		add(lines, world, "iam", "ListInstanceProfiles");
		List<String> stackIds = elements("StackId", world.ask("cloudformation", "ListStacks"));
		for (String stackId : stackIds) {
			add(lines, world, "cloudformation", "DescribeStacks", "StackName", stackId);
			addEvents(lines, world, stackId);
		}
	}

	/** Adds one event per line, the latest first. */
	private static void addEvents(List<String> lines, RecordedWorld world, String stackId)
			throws IOException, InterruptedException {
		List<String> token = List.of();
		do {
			String answer = token.isEmpty() ? world.ask("cloudformation", "DescribeStackEvents", "StackName", stackId)
					: world.ask("cloudformation", "DescribeStackEvents", "StackName", stackId, "NextToken",
							token.get(0));
			elements("member", answer).stream().map(PhysicsTests::event).forEach(lines::add);
			token = elements("NextToken", answer);
		}
		while (!token.isEmpty());
	}

	private static String event(String member) {
		return Stream
			.of("Timestamp", "LogicalResourceId", "ResourceStatus", "DetailedStatus", "ResourceStatusReason",
					"PhysicalResourceId", "EventId", "OperationId", "ClientRequestToken")
			.flatMap((name) -> elements(name, member).stream())
			.collect(Collectors.joining(" | "));
	}

	private static List<String> elements(String name, String xml) {
		return Pattern.compile("<" + name + ">(.*?)</" + name + ">", Pattern.DOTALL)
			.matcher(xml)
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	private static void add(List<String> lines, RecordedWorld world, String service, String operation,
			String... parameters) throws IOException, InterruptedException {
		lines.add("");
		lines.add("# " + world.now() + " " + service + " " + operation + " " + String.join(" ", parameters));
		lines.addAll(lines(world.ask(service, operation, parameters)));
	}

	/**
	 * Splits a response into one line per start tag or member. Console output is decoded.
	 */
	private static List<String> lines(String answer) {
		String readable = Pattern.compile("<output>([^<]*)</output>")
			.matcher(answer)
			.replaceAll((match) -> Matcher
				.quoteReplacement(new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.UTF_8)));
		return Stream.of(readable.split("(?<=>)(?=<)|(?<=,)(?=\")|\r?\n"))
			.map(String::stripTrailing)
			.filter((line) -> !line.startsWith("</"))
			.toList();
	}

}
