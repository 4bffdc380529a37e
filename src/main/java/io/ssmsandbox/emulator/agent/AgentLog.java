package io.ssmsandbox.emulator.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.inventory.Instance;

/**
 * Writes an agent's history as the agent's log. The emulator adds the cause of each
 * failure, which a real agent cannot know.
 *
 * @see <a href="https://github.com/aws/amazon-ssm-agent/issues/544">A real log without
 * credentials</a>
 * @see <a href="https://github.com/aws/amazon-ssm-agent/issues/543">A real log with a
 * denied call</a>
 */
final class AgentLog {

	private static final String UNREPORTED = "WARN EC2RoleProvider Failed to connect to Systems Manager with instance "
			+ "profile role credentials. Err: retrieved credentials failed to report to ssm. Error: ";

	private final Instance instance;

	private final AgentEnvironment agentEnvironment;

	private final List<AgentLogLine> lines = new ArrayList<>();

	AgentLog(Instance instance, AgentEnvironment agentEnvironment) {
		this.instance = instance;
		this.agentEnvironment = agentEnvironment;
	}

	List<AgentLogLine> of(AgentHistory life) {
		life.all().forEach(this::writeRun);
		life.connectedSince()
			.ifPresent((since) -> writeHeard(since,
					"INFO [ssm-agent-worker] [MessageService] [MGSInteractor] Control channel is open"));
		return this.lines;
	}

	private void writeRun(AgentRun run) {
		boolean began = run.registeredAt() != null || !run.failures().isEmpty();
		if (began) {
			write(run.begin(), "INFO [amazon-ssm-agent] amazon-ssm-agent - v" + AgentStatus.VERSION);
			write(run.begin(), "INFO [CredentialRefresher] Starting credentials refresher loop");
		}
		run.failures().forEach(this::writeFailure);
		Instant registeredAt = run.registeredAt();
		if (registeredAt != null) {
			writeHeard(registeredAt,
					"INFO EC2RoleProvider Successfully connected with instance profile role credentials");
			writeHeard(registeredAt, "INFO [CredentialRefresher] Credentials ready");
		}
	}

	private void writeFailure(AgentRun.Failed failed) {
		write(failed.at(), UNREPORTED + error(failed.obstacle()));
		write(failed.at(), "(emulator) " + failed.obstacle().reason());
		write(failed.at(), "INFO [CredentialRefresher] Sleeping for " + text(failed.sleep())
				+ " before retrying retrieve credentials");
	}

	private String error(UnreachableReason unreachableReason) {
		return switch (unreachableReason.rung().failure()) {
			case ABSENT -> "";
			case NETWORK ->
				"RequestError: send request failed caused by: Post \"https://" + host() + "/\": dial tcp: i/o timeout";
			case CREDENTIALS -> "EC2RoleRequestError: no EC2 instance role found";
			case DENIED -> "AccessDeniedException: User is not authorized to perform: "
					+ AgentChannel.SSM.actions().get(0) + " on resource: arn:" + this.agentEnvironment.partition()
					+ ":ec2:" + this.agentEnvironment.region().name() + ":" + this.agentEnvironment.accountId()
					+ ":instance/" + this.instance.id();
		};
	}

	private String host() {
		return this.agentEnvironment.catalog()
			.region(this.agentEnvironment.region().name())
			.map((CatalogRegion region) -> region.endpoint(AgentChannel.SSM.service()))
			.orElseThrow();
	}

	/** Formats a duration as Go does: 5m0s. */
	private static String text(Duration sleep) {
		return sleep.toMinutes() + "m" + sleep.toSecondsPart() + "s";
	}

	private void write(Instant at, String text) {
		this.lines.add(new AgentLogLine(at, text, false));
	}

	private void writeHeard(Instant at, String text) {
		this.lines.add(new AgentLogLine(at, text, true));
	}

}
