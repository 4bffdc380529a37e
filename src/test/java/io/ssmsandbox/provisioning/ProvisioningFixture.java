package io.ssmsandbox.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import javax.sql.DataSource;

import io.ssmsandbox.SettableClock;
import io.ssmsandbox.aws.ConnectionStatus;
import io.ssmsandbox.aws.ManagedInstances;
import io.ssmsandbox.aws.Stack;
import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.aws.Stacks;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxEvent.PhaseEntered;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.SandboxesInMemory;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.template.RenderedTemplate;

import static io.ssmsandbox.sandbox.TestSandboxes.STACK_ID;
import static io.ssmsandbox.sandbox.TestSandboxes.T0;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

/**
 * Sets up the provisioning package on real storage with a mocked AWS. By default the mock
 * responds, accepts every call, and has no connected agent.
 */
final class ProvisioningFixture {

	static final String REGION = "ap-northeast-1";

	final SettableClock clock = new SettableClock(T0);

	final DataSource dataSource = SandboxesInMemory.database();

	final Sandboxes sandboxes = SandboxesInMemory.create(this.dataSource, this.clock);

	final Stacks stacks = mock(Stacks.class);

	final ManagedInstances instances = mock(ManagedInstances.class);

	final PlacementService placementService = mock(PlacementService.class);

	final ProvisioningContext provisioningContext = new ProvisioningContext(this.sandboxes, this.stacks, this.instances,
			this.placementService, this.clock);

	private final List<StackEvent> stackEvents = new ArrayList<>();

	ProvisioningFixture() {
		awsAnswers();
	}

	void awsAnswers() {
		doReturn(Optional.empty()).when(this.placementService).verify(any());
		doReturn(STACK_ID).when(this.stacks).create(any(), any());
		doReturn(Optional.empty()).when(this.stacks).findByName(any(), any());
		doAnswer((call) -> Optional.of(aStack(latestStatus(), Map.of()))).when(this.stacks).findById(any(), any());
		doAnswer((call) -> stackEventsSince(call.getArgument(2))).when(this.stacks).eventsSince(any(), any(), any());
		doNothing().when(this.stacks).delete(any(), any(), any());
		doNothing().when(this.stacks).deleteByForce(any(), any(), any());
		doReturn(ConnectionStatus.NOT_CONNECTED).when(this.instances).connectionStatus(any(), any());
	}

	void awsFails(RuntimeException fault) {
		doThrow(fault).when(this.placementService).verify(any());
		doThrow(fault).when(this.stacks).create(any(), any());
		doThrow(fault).when(this.stacks).findByName(any(), any());
		doThrow(fault).when(this.stacks).findById(any(), any());
		doThrow(fault).when(this.stacks).eventsSince(any(), any(), any());
		doThrow(fault).when(this.stacks).delete(any(), any(), any());
		doThrow(fault).when(this.stacks).deleteByForce(any(), any(), any());
		doThrow(fault).when(this.instances).connectionStatus(any(), any());
	}

	/**
	 * Adds stack events to the mocked AWS, oldest first.
	 */
	void addStackEvents(StackEvent... events) {
		this.stackEvents.addAll(List.of(events));
	}

	private List<StackEvent> stackEventsSince(Predicate<String> known) {
		return this.stackEvents.stream().filter((event) -> !known.test(event.eventId())).toList();
	}

	private StackStatus latestStatus() {
		return this.stackEvents.stream()
			.filter(StackEvent::isStackEvent)
			.reduce((earlier, later) -> later)
			.map((event) -> StackStatus.of(event.resourceStatus()))
			.orElse(StackStatus.CREATE_COMPLETE);
	}

	/**
	 * Creates a stack as AWS describes it.
	 */
	static Stack aStack(StackStatus status, Map<String, String> tags) {
		return new Stack(STACK_ID, new StackName("ssm-sandbox-thin-ssm"), status, null, tags, Map.of());
	}

	Sandbox requested(String prefix) {
		SandboxId id = SandboxId.random();
		LaunchRequest request = TestSandboxes.aRequest(prefix);
		RenderedTemplate template = TestSandboxes.aTemplate();
		return this.sandboxes.request(id, request, new RenderedTemplate(template.body(), template.parameters(),
				StackTags.of(id, request.owner(), this.clock.instant().plus(request.lease())), template.capabilities()),
				16);
	}

	/**
	 * Stores a sandbox in this state.
	 */
	Sandbox storeSandbox(SandboxState state) {
		return this.sandboxes.update(requested("thin-ssm").id(), (sandbox) -> TestSandboxes.advance(sandbox, state));
	}

	Sandbox stored(Sandbox sandbox) {
		return this.sandboxes.get(sandbox.id());
	}

	/**
	 * The state changes in the timeline of a sandbox, oldest first.
	 */
	List<PhaseEntered> phases(Sandbox sandbox) {
		return this.sandboxes.events(sandbox.id(), 0, 1000)
			.stream()
			.filter(PhaseEntered.class::isInstance)
			.map(PhaseEntered.class::cast)
			.toList();
	}

}
