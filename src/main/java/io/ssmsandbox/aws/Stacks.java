package io.ssmsandbox.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeletionMode;
import software.amazon.awssdk.services.cloudformation.model.ListStacksResponse;

import org.springframework.stereotype.Component;

/**
 * Creates, reads and deletes the account's CloudFormation stacks. Every method may throw
 * {@link AwsUnavailableException} when AWS cannot be reached, and
 * {@link AwsRefusedException} when AWS refuses.
 */
@Component
public class Stacks {

	private final AwsClients clients;

	Stacks(AwsClients clients) {
		this.clients = clients;
	}

	/**
	 * Requests a new stack. A repeated call with the same name and token creates no
	 * second stack.
	 * @throws StackNameTakenException when the name is in use, possibly by the portal's
	 * own stack from a call whose response was lost
	 */
	public StackId create(String region, NewStack stack) {
		CreateStackRequest request = StackMapper.createRequest(stack);
		return AwsExceptionTranslator.call("cloudformation:CreateStack", () -> {
			try {
				return new StackId(this.clients.cloudFormation(region).createStack(request).stackId());
			}
			catch (AlreadyExistsException ex) {
				throw new StackNameTakenException(stack.name(), AwsText.clean(ex));
			}
		});
	}

	/**
	 * Finds the stack of this id, for 90 days also after its deletion.
	 */
	public Optional<Stack> findById(String region, StackId id) {
		return describe(region, id.value());
	}

	/**
	 * Finds the stack of this name that is not deleted.
	 */
	public Optional<Stack> findByName(String region, StackName name) {
		return describe(region, name.value());
	}

	private Optional<Stack> describe(String region, String nameOrId) {
		return AwsExceptionTranslator.call("cloudformation:DescribeStacks",
				() -> unlessMissing(() -> this.clients.cloudFormation(region)
					.describeStacks((request) -> request.stackName(nameOrId))
					.stacks()
					.stream()
					.findFirst()
					.map(StackMapper::read)));
	}

	/**
	 * Lists all stacks of a region that are not deleted, including those made outside the
	 * portal. Needs one call for each hundred stacks.
	 */
	public List<ListedStack> listExisting(String region) {
		// Keyed by id, because a stack that appears between two pages shifts the rest.
		Map<String, ListedStack> found = new LinkedHashMap<>();
		String next = null;
		do {
			ListStacksResponse page = listPage(region, next);
			page.stackSummaries().forEach((stack) -> found.putIfAbsent(stack.stackId(), StackMapper.read(stack)));
			next = page.nextToken();
		}
		while (next != null);
		return List.copyOf(found.values());
	}

	private ListStacksResponse listPage(String region, @Nullable String token) {
		return AwsExceptionTranslator.call("cloudformation:ListStacks", () -> this.clients.cloudFormation(region)
			.listStacks((request) -> request.stackStatusFiltersWithStrings(StackMapper.LIVING).nextToken(token)));
	}

	/**
	 * Reads the new events of a stack, oldest first. AWS returns the newest first, so
	 * reading ends with the page that holds a known event, and the usual check costs one
	 * call.
	 * @param known whether an event of this id was seen before
	 * @return the events; empty also when the stack does not exist
	 */
	public List<StackEvent> eventsSince(String region, StackId id, Predicate<String> known) {
		return StackEventPages.since(known, (token) -> eventsPage(region, id, token));
	}

	private StackEventPages.Page eventsPage(String region, StackId id, @Nullable String token) {
		return AwsExceptionTranslator
			.call("cloudformation:DescribeStackEvents",
					() -> unlessMissing(() -> Optional.of(this.clients.cloudFormation(region)
						.describeStackEvents((request) -> request.stackName(id.value()).nextToken(token)))))
			.map((answer) -> new StackEventPages.Page(answer.stackEvents().stream().map(StackMapper::read).toList(),
					answer.nextToken()))
			.orElseGet(() -> new StackEventPages.Page(List.of(), null));
	}

	/**
	 * Requests the deletion of a stack. Has no effect when the stack is being deleted or
	 * is deleted.
	 * @param clientRequestToken the caller's own id of this attempt
	 * @throws StackProtectedException when its termination protection is on
	 */
	public void delete(String region, StackId id, String clientRequestToken) {
		delete(region, (request) -> request.stackName(id.value()).clientRequestToken(clientRequestToken));
	}

	/**
	 * Requests the forced deletion of a stack that is DELETE_FAILED. AWS tries every
	 * resource again and keeps those that still cannot be deleted.
	 * @param clientRequestToken the caller's own id of this attempt
	 * @throws StackProtectedException when its termination protection is on
	 */
	public void deleteByForce(String region, StackId id, String clientRequestToken) {
		delete(region,
				(request) -> request.stackName(id.value())
					.clientRequestToken(clientRequestToken)
					.deletionMode(DeletionMode.FORCE_DELETE_STACK));
	}

	private void delete(String region, Consumer<DeleteStackRequest.Builder> request) {
		try {
			AwsExceptionTranslator.call("cloudformation:DeleteStack",
					() -> this.clients.cloudFormation(region).deleteStack(request));
		}
		catch (AwsRefusedException ex) {
			throw StackProtectedException.matches(ex) ? new StackProtectedException(ex) : ex;
		}
	}

	private static <T> Optional<T> unlessMissing(Supplier<Optional<T>> call) {
		try {
			return call.get();
		}
		catch (CloudFormationException ex) {
			if (AwsExceptionTranslator.saysNoSuchStack(ex)) {
				return Optional.empty();
			}
			throw ex;
		}
	}

}
