package io.ssmsandbox.cloud;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;

/**
 * The account's CloudFormation stacks. Every method may throw {@link AwsUnavailable} when
 * AWS could not be asked, and {@link AwsRefused} when it said no.
 */
@Component
public class Stacks {

	private final AwsClients clients;

	Stacks(AwsClients clients) {
		this.clients = clients;
	}

	/**
	 * Asks for a stack. Repeated with the same name and token it makes no second one.
	 * @throws StackNameTaken when the name is in use; perhaps by a stack of ours, from a
	 * call whose answer was lost
	 */
	public StackId create(String region, NewStack stack) {
		CreateStackRequest request = StackWire.createRequest(stack);
		return AwsFaults.ask("cloudformation:CreateStack", () -> {
			try {
				return new StackId(this.clients.cloudFormation(region).createStack(request).stackId());
			}
			catch (AlreadyExistsException ex) {
				throw new StackNameTaken(stack.name(), ex);
			}
		});
	}

	/**
	 * The stack of this id, for 90 days also when it is deleted.
	 */
	public Optional<Stack> find(String region, StackId id) {
		return describe(region, id.value());
	}

	/**
	 * The living stack of this name.
	 */
	public Optional<Stack> findByName(String region, StackName name) {
		return describe(region, name.value());
	}

	private Optional<Stack> describe(String region, String nameOrId) {
		return AwsFaults.ask("cloudformation:DescribeStacks",
				() -> unlessMissing(() -> this.clients.cloudFormation(region)
					.describeStacks((request) -> request.stackName(nameOrId))
					.stacks()
					.stream()
					.findFirst()
					.map(StackWire::read)));
	}

	/**
	 * What happened to a stack since it was last looked at, oldest first. AWS tells it
	 * newest first, so reading ends with the page that holds a known one, and the usual
	 * look costs one call.
	 * @param known whether an event of this id was seen before
	 * @return empty also when there is no such stack
	 */
	public List<StackEvent> eventsSince(String region, StackId id, Predicate<String> known) {
		return EventHistory.since(known, (token) -> eventsPage(region, id, token));
	}

	private EventHistory.Page eventsPage(String region, StackId id, @Nullable String token) {
		return AwsFaults
			.ask("cloudformation:DescribeStackEvents",
					() -> unlessMissing(() -> Optional.of(this.clients.cloudFormation(region)
						.describeStackEvents((request) -> request.stackName(id.value()).nextToken(token)))))
			.map((answer) -> new EventHistory.Page(answer.stackEvents().stream().map(StackWire::read).toList(),
					answer.nextToken()))
			.orElseGet(() -> new EventHistory.Page(List.of(), null));
	}

	/**
	 * Asks for the stack's removal; harmless when it is on its way or gone.
	 * @param clientRequestToken the caller's own id of this attempt
	 */
	public void delete(String region, StackId id, String clientRequestToken) {
		AwsFaults.ask("cloudformation:DeleteStack", () -> this.clients.cloudFormation(region)
			.deleteStack((request) -> request.stackName(id.value()).clientRequestToken(clientRequestToken)));
	}

	private static <T> Optional<T> unlessMissing(Supplier<Optional<T>> call) {
		try {
			return call.get();
		}
		catch (CloudFormationException ex) {
			if (AwsFaults.saysNoSuchStack(ex)) {
				return Optional.empty();
			}
			throw ex;
		}
	}

}
