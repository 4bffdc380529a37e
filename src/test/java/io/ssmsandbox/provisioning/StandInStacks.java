package io.ssmsandbox.provisioning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import io.ssmsandbox.aws.NewStack;
import io.ssmsandbox.aws.Stack;
import io.ssmsandbox.aws.StackEvent;
import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.aws.StackName;
import io.ssmsandbox.aws.StackNameTakenException;
import io.ssmsandbox.aws.StackStatus;
import io.ssmsandbox.aws.Stacks;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

/**
 * A fake of CloudFormation: it has one live stack per name, client tokens, and deletions
 * that take several polls. Stacks stay CREATE_IN_PROGRESS.
 */
final class StandInStacks {

	private final boolean remembersTokens;

	private final List<Entry> created = new ArrayList<>();

	/**
	 * Creates an account without stacks.
	 * @param remembersTokens whether a repeated CreateStack returns the first stack;
	 * otherwise it fails because the name is taken, as on AWS after some time
	 */
	StandInStacks(boolean remembersTokens) {
		this.remembersTokens = remembersTokens;
	}

	/**
	 * Returns a client for these stacks.
	 * @param cut may crash before and after each call takes effect
	 */
	Stacks client(CrashInjector cut) {
		Stacks client = mock(Stacks.class);
		doAnswer((call) -> cut.around(() -> create(call.getArgument(1)))).when(client).create(any(), any());
		doAnswer((call) -> cut.around(() -> delete(call.getArgument(1), call.getArgument(2)))).when(client)
			.delete(any(), any(), any());
		doAnswer((call) -> living(call.getArgument(1)).map(Entry::describe)).when(client).findByName(any(), any());
		doAnswer((call) -> Optional.of(byId(call.getArgument(1)).describe())).when(client).findById(any(), any());
		doAnswer((call) -> byId(call.getArgument(1)).eventsSince(call.getArgument(2))).when(client)
			.eventsSince(any(), any(), any());
		return client;
	}

	/**
	 * The number of stacks that were ever created with this name.
	 */
	long everCreated(StackName name) {
		return this.created.stream().filter((entry) -> entry.stack.name().equals(name)).count();
	}

	Optional<StackId> idOfLiving(StackName name) {
		return living(name).map((entry) -> entry.id);
	}

	StackId create(NewStack stack) {
		Optional<Entry> living = living(stack.name());
		if (living.isEmpty()) {
			Entry entry = new Entry(stack);
			this.created.add(entry);
			return entry.id;
		}
		Entry existing = living.get();
		if (this.remembersTokens && existing.stack.clientRequestToken().equals(stack.clientRequestToken())) {
			return existing.id;
		}
		throw new StackNameTakenException(stack.name(), new RuntimeException());
	}

	private Void delete(StackId id, String token) {
		byId(id).delete(token);
		return null;
	}

	private Optional<Entry> living(StackName name) {
		return this.created.stream()
			.filter((entry) -> entry.stack.name().equals(name) && entry.status != StackStatus.DELETE_COMPLETE)
			.findFirst();
	}

	private Entry byId(StackId id) {
		return this.created.stream().filter((entry) -> entry.id.equals(id)).findFirst().orElseThrow();
	}

	/**
	 * A stack with its events.
	 */
	private static final class Entry {

		private static final int POLLS_OF_A_DELETION = 3;

		private final StackId id = new StackId("arn:aws:cloudformation:stack/" + UUID.randomUUID());

		private final NewStack stack;

		private final Set<String> deleteTokens = new HashSet<>();

		private final List<StackEvent> events = new ArrayList<>();

		private StackStatus status = StackStatus.CREATE_IN_PROGRESS;

		private int deletionPolls;

		Entry(NewStack stack) {
			this.stack = stack;
			this.events.add(StackEvents.ofStack("CREATE_IN_PROGRESS"));
		}

		Stack describe() {
			return new Stack(this.id, this.stack.name(), this.status, null, this.stack.tags(), Map.of());
		}

		void delete(String token) {
			if (this.deleteTokens.add(token) && this.status == StackStatus.CREATE_IN_PROGRESS) {
				become(StackStatus.DELETE_IN_PROGRESS);
			}
		}

		List<StackEvent> eventsSince(Predicate<String> known) {
			if (this.status == StackStatus.DELETE_IN_PROGRESS && this.deletionPolls++ == POLLS_OF_A_DELETION) {
				become(StackStatus.DELETE_COMPLETE);
			}
			return this.events.stream().filter((event) -> !known.test(event.eventId())).toList();
		}

		private void become(StackStatus next) {
			this.status = next;
			this.events.add(StackEvents.ofStack(next.name()));
		}

	}

}
