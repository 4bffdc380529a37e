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
 * A receipt as other systems see it.
 *
 * @param stackId null when there never was a stack
 * @param reason why the sandbox ended
 * @param wishes who asked for that, or that the lease was over; empty when nobody did
 * @param clean whether AWS has said of every resource that nothing is left of it
 * @param deletedAt when AWS noted that the stack was deleted; null when it has not told
 * @param tornDownAt when the portal learned that nothing is left of the stack
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
	 * That somebody asked for the end, or that the lease was over.
	 */
	record WishView(Instant at, @Nullable String reason) {

		static WishView of(Receipt.Wish wish) {
			return new WishView(wish.at(), (wish.reason() != null) ? wish.reason().inEnglish() : null);
		}

	}

	/**
	 * One resource, under CloudFormation's names.
	 *
	 * @param fate what has become of it
	 * @param removedAt when AWS noted that it was deleted; null when it did not
	 * @param reason why it was left behind, where AWS has said so
	 */
	record ResourceView(String logicalResourceId, String resourceType, @Nullable String physicalResourceId,
			ResourceOutcome fate, @Nullable Instant removedAt, @Nullable String reason) {

		static ResourceView of(Receipt.Line line) {
			return new ResourceView(line.logicalId(), line.type(), line.physicalId(), line.fate(), line.removedAt(),
					line.reason());
		}

	}

}
