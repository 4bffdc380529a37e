package io.ssmsandbox.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ssmsandbox.aws.StackId;
import io.ssmsandbox.sandbox.Receipt;
import io.ssmsandbox.sandbox.ResourceOutcome;
import io.ssmsandbox.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

/**
 * A receipt, in the API.
 *
 * @param stackId null when there never was a stack
 * @param reason why the sandbox ended
 * @param wishes the teardown requests and the end of the lease; empty when there were
 * none
 * @param clean whether AWS confirmed the removal of every resource
 * @param deletedAt when AWS recorded the deletion of the stack; null when it did not
 * @param tornDownAt when the portal learned that the stack was gone
 */
record ReceiptView(UUID id, String prefix, String region, String stackName, @Nullable String stackId, String owner,
		@Nullable String reason, Instant requestedAt, List<WishView> wishes, @Nullable Instant deletedAt,
		Instant tornDownAt, boolean clean, List<ResourceView> resources) {

	static ReceiptView of(Receipt receipt) {
		Sandbox sandbox = receipt.sandbox();
		StackId stackId = sandbox.stack().id();
		return new ReceiptView(sandbox.id().value(), sandbox.request().prefix().value(),
				sandbox.request().placement().region(), sandbox.stack().name().value(),
				(stackId != null) ? stackId.value() : null, sandbox.owner().name(),
				sandbox.reason().inEnglish().orElse(null), sandbox.lease().requestedAt(),
				receipt.wishes().stream().map(WishView::of).toList(), receipt.deletedAt(), receipt.tornDownAt(),
				receipt.clean(), receipt.lines().stream().map(ResourceView::of).toList());
	}

	/**
	 * A teardown request, or the end of the lease.
	 */
	record WishView(Instant at, @Nullable String reason) {

		static WishView of(Receipt.Wish wish) {
			return new WishView(wish.at(), (wish.reason() != null) ? wish.reason().inEnglish() : null);
		}

	}

	/**
	 * One resource, with CloudFormation's field names.
	 *
	 * @param fate its outcome
	 * @param removedAt when AWS recorded its deletion; null when it did not
	 * @param reason why AWS left it behind, if known
	 */
	record ResourceView(String logicalResourceId, String resourceType, @Nullable String physicalResourceId,
			ResourceOutcome fate, @Nullable Instant removedAt, @Nullable String reason) {

		static ResourceView of(Receipt.Line line) {
			return new ResourceView(line.logicalId(), line.type(), line.physicalId(), line.fate(), line.removedAt(),
					line.reason());
		}

	}

}
