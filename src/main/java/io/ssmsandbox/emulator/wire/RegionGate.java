package io.ssmsandbox.emulator.wire;

import java.util.LinkedHashMap;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.CatalogRegion;

/**
 * Refuses calls to a region that the account has not opted in to, or that does not exist.
 * AWS does so by not knowing the credentials there, in words that differ by protocol.
 */
public final class RegionGate {

	private static final String UNKNOWN_TOKEN = "The security token included in the request is invalid.";

	private RegionGate() {
	}

	/**
	 * The operations of a regional service, each behind the gate.
	 */
	public static Map<String, Operation> guard(Protocol protocol, Map<String, Operation> operations) {
		Map<String, Operation> guarded = new LinkedHashMap<>();
		operations.forEach((name, operation) -> guarded.put(name, (call, world) -> {
			if (world.catalog().region(call.region()).filter(CatalogRegion::optedIn).isEmpty()) {
				throw refusal(protocol);
			}
			return operation.answer(call, world);
		}));
		return guarded;
	}

	private static AwsError refusal(Protocol protocol) {
		return switch (protocol) {
			case EC2 ->
				new AwsError(401, "AuthFailure", "AWS was not able to validate the provided access credentials");
			case QUERY -> new AwsError(403, "InvalidClientTokenId", UNKNOWN_TOKEN);
			case JSON -> new AwsError(400, "UnrecognizedClientException", UNKNOWN_TOKEN);
		};
	}

}
