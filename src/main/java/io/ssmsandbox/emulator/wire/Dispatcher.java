package io.ssmsandbox.emulator.wire;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.faults.CallFaults;
import io.ssmsandbox.emulator.world.LiveWorld;

/**
 * Finds the operation that a request means, and turns its answer or refusal into HTTP.
 */
final class Dispatcher {

	private static final Logger LOGGER = System.getLogger(Dispatcher.class.getName());

	private final Map<String, Service> services = new LinkedHashMap<>();

	private final LiveWorld timeline;

	private final Supplier<CallFaults> faults;

	/**
	 * @param faults gives those that are in force now
	 */
	Dispatcher(Collection<Service> services, LiveWorld timeline, Supplier<CallFaults> faults) {
		services.forEach((service) -> this.services.put(service.name(), service));
		this.timeline = timeline;
		this.faults = faults;
	}

	/**
	 * Says why a request is not let in, which its head tells.
	 */
	Optional<HttpAnswer> refuse(HttpCall http, String requestId) {
		Optional<Service> service = CredentialScope.of(http.authorization()).flatMap(this::service);
		Protocol protocol = protocol(service, http);
		try {
			admit(http, protocol);
			return Optional.empty();
		}
		catch (AwsError ex) {
			return Optional.of(refusal(ex, protocol, service.map(Service::name).orElse(""), requestId));
		}
	}

	/**
	 * Answers a request that was let in.
	 */
	Delivery answer(HttpCall http, String requestId) {
		Optional<CredentialScope> scope = CredentialScope.of(http.authorization());
		Optional<Service> service = scope.flatMap(this::service);
		try {
			return deliver(http, scope.orElseThrow(Dispatcher::incompleteSignature),
					service.orElseThrow(() -> notServed(scope.get())), requestId);
		}
		catch (RuntimeException ex) {
			return Delivery.of(refusal(ex, protocol(service, http), service.map(Service::name).orElse(""), requestId));
		}
	}

	private Optional<Service> service(CredentialScope scope) {
		return Optional.ofNullable(this.services.get(scope.service()));
	}

	private static Protocol protocol(Optional<Service> service, HttpCall http) {
		return service.map(Service::protocol).orElse(http.json() ? Protocol.JSON : Protocol.QUERY);
	}

	private Delivery deliver(HttpCall http, CredentialScope scope, Service service, String requestId) {
		Call call = call(http, scope, service);
		Operation operation = service.operations().get(call.operation());
		if (operation == null || !versionMatches(call, service)) {
			throw unknown(call, service);
		}
		Troubled troubled = new Troubled(service, operation, (each) -> answer(call, each, service, requestId));
		return this.faults.get()
			.strike(call.service(), call.operation(), call.region())
			.map((fault) -> fault.on(troubled))
			.orElseGet(() -> Delivery.of(answer(call, operation, service, requestId)));
	}

	private HttpAnswer answer(Call call, Operation operation, Service service, String requestId) {
		try {
			Reply reply = this.timeline.visit((world) -> {
				if (!world.catalog().region(call.region()).map(CatalogRegion::optedIn).orElse(false)) {
					throw notEnabled(service);
				}
				return operation.answer(call, world);
			});
			return Envelope.of(reply, call, service.protocol(), requestId);
		}
		catch (RuntimeException ex) {
			return refusal(ex, service.protocol(), service.name(), requestId);
		}
	}

	private static HttpAnswer refusal(RuntimeException cause, Protocol protocol, String service, String requestId) {
		if (cause instanceof AwsError error) {
			return Envelope.of(error, protocol, service, requestId);
		}
		LOGGER.log(Level.ERROR, "Request " + requestId + " failed inside the emulator", cause);
		AwsError error = new AwsError(500, "InternalFailure", "The emulator failed to answer; its log says why.");
		return Envelope.of(error, protocol, service, requestId);
	}

	private static void admit(HttpCall http, Protocol protocol) {
		if (!LoopbackHost.isNamedBy(http.host())) {
			throw new AwsError(403, "AccessDenied", "The emulator answers this machine only, not " + http.host());
		}
		if (http.authorization().isEmpty()) {
			String code = "MissingAuthenticationToken" + ((protocol == Protocol.JSON) ? "Exception" : "");
			throw new AwsError(403, code, "Request is missing Authentication Token");
		}
	}

	private static Call call(HttpCall http, CredentialScope scope, Service service) {
		if (service.protocol() == Protocol.JSON) {
			String prefix = service.targetPrefix() + ".";
			String operation = http.target().startsWith(prefix) ? http.target().substring(prefix.length())
					: http.target();
			return new Call(service.name(), Protocol.JSON, scope.region(), operation, Map.of(),
					JsonBody.read(http.body()));
		}
		Map<String, String> parameters = FormParameters.of(http.query());
		FormParameters.of(new String(http.body(), StandardCharsets.UTF_8)).forEach(parameters::putIfAbsent);
		String operation = parameters.get("Action");
		if (operation == null) {
			throw new AwsError(400, "MissingAction", "The request must contain the parameter Action.");
		}
		return new Call(service.name(), service.protocol(), scope.region(), operation, parameters, Map.of());
	}

	private static boolean versionMatches(Call call, Service service) {
		return service.protocol() == Protocol.JSON || service.version().equals(call.text("Version").orElse(""));
	}

	private static AwsError unknown(Call call, Service service) {
		return switch (service.protocol()) {
			case QUERY -> new AwsError(400, "InvalidAction", "Could not find operation " + call.operation()
					+ " for version " + call.text("Version").orElse("NO_VERSION_SPECIFIED"));
			case EC2 -> new AwsError(400, "InvalidAction",
					"The action " + call.operation() + " is not valid for this web service.");
			case JSON -> new AwsError(400, "UnknownOperationException",
					"The emulator does not serve the operation " + call.operation() + ".");
		};
	}

	/** A region that the account has not enabled, or that does not exist. */
	private static AwsError notEnabled(Service service) {
		String message = "The security token included in the request is invalid.";
		return switch (service.protocol()) {
			case QUERY -> new AwsError(403, "InvalidClientTokenId", message);
			case EC2 ->
				new AwsError(401, "AuthFailure", "AWS was not able to validate the provided access credentials");
			case JSON -> new AwsError(400, "UnrecognizedClientException", message);
		};
	}

	private static AwsError incompleteSignature() {
		return new AwsError(400, "IncompleteSignature",
				"Authorization header requires 'Credential' parameter with a scope of date/region/service/aws4_request.");
	}

	private AwsError notServed(CredentialScope scope) {
		return new AwsError(400, "InvalidAction",
				"The emulator does not serve '" + scope.service() + "'; it serves " + this.services.keySet() + ".");
	}

}
