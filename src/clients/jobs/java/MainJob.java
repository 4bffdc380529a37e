import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.openapitools.client.api.StacksApi;
import org.openapitools.client.model.EventList;
import org.openapitools.client.model.LaunchStackRequest;
import org.openapitools.client.model.PreflightReport;
import org.openapitools.client.model.Session;
import org.openapitools.client.model.Stack;
import org.openapitools.client.model.WantedPhase;

/**
 * Launches a stack, waits for it, opens a session, lists its events and tears it down,
 * with a generated client. It takes the stack's data from the launch response.
 */
public final class MainJob {

	private static final int TRIES = 10;

	private final StacksApi stacks;

	private MainJob(StacksApi stacks) {
		this.stacks = stacks;
	}

	public static void main(String[] arguments) throws Exception {
		String portal = arguments[0];
		MainJob job = new MainJob(new StacksApi(Connection.to(portal)));
		LaunchStackRequest request = new LaunchStackRequest().prefix(arguments[1])
			.region("ap-northeast-1")
			.availabilityZone("a");
		PreflightReport report = job.stacks.preflightStack(request);
		check("PASSED".equals(report.getOutcome()) && report.getCost() != null, "preflight", report);

		Stack launched = job.stacks.launchStack(request, "key-of-" + arguments[1]);
		UUID id = launched.getId();
		check(id != null && launched.getSession() == null, "launch", launched);

		Stack ready = job.await(id, WantedPhase.READY);
		Session session = job.stacks.getStackSession(id);
		check(session.getCommand().contains(String.valueOf(ready.getInstanceId())), "session", session);
		check(ready.getSession() != null, "session of the stack", ready);

		EventList events = job.stacks.listStackEvents(id, null);
		check(events.getItems().stream().anyMatch((event) -> "READY".equals(event.getPhase())), "phases", events);
		check(events.getItems().stream().anyMatch((event) -> "AWS::EC2::VPC".equals(event.getResourceType())),
				"stack events", events);

		job.stacks.tearDownStack(id, null);
		job.await(id, WantedPhase.TORN_DOWN);
		readWhatALaterVersionMaySend(portal + "/stacks/" + id);
		System.out.println("The main job is done");
	}

	private Stack await(UUID id, WantedPhase phase) throws Exception {
		Stack stack = this.stacks.getStack(id, phase, 60);
		for (int tries = 1; tries < TRIES && !phase.getValue().equals(stack.getPhase()); tries++) {
			stack = this.stacks.getStack(id, phase, 60);
		}
		check(phase.getValue().equals(stack.getPhase()), phase.getValue(), stack);
		return stack;
	}

	private static void readWhatALaterVersionMaySend(String address) throws Exception {
		String today = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
			.body();
		String later = today.replace("\"TORN_DOWN\"", "\"FORGOTTEN\"")
			.replaceFirst("\\{", "{\"later\":{\"a\":null},\"laterToo\":null,\"laterList\":[{}],");
		check("FORGOTTEN".equals(Connection.read(later).getPhase()), "a later version", later);
	}

	private static void check(boolean holds, String what, Object found) {
		if (!holds) {
			throw new IllegalStateException("Not as expected: " + what + ": " + found);
		}
	}

}
