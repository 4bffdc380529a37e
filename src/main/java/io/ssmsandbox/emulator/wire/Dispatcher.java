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
 * Finds the operation of a request, and converts its reply or error to HTTP.
 */
final class Dispatcher {

	private static final Logger LOGGER = System.getLogger(Dispatcher.class.getName());

	private final Map<String, AwsService> services = new LinkedHashMap<>();

	private final LiveWorld timeline;

	private final Supplier<CallFaults> faults;

	/**
	 * @param faults supplies the faults that are active now
	 */
	Dispatcher(Collection<AwsService> services, LiveWorld timeline, Supplier<CallFaults> faults) {
		services.forEach((awsService) -> this.services.put(awsService.name(), awsService));
		this.timeline = timeline;
		this.faults = faults;
	}

	/**
	 * Returns the error for a request that its headers disqualify.
	 */
	Optional<HttpReply> refuse(HttpCall http, String requestId) {
		Optional<AwsService> service = CredentialScope.of(http.authorization()).flatMap(this::service);
		WireProtocol wireProtocol = protocol(service, http);
		try {
			admit(http, wireProtocol);
			return Optional.empty();
		}
		catch (AwsErrorException ex) {
			return Optional.of(refusal(ex, wireProtocol, service.map(AwsService::name).orElse(""), requestId));
		}
	}

	/**
	 * Answers an admitted request.
	 */
	DelayedResponse dispatch(HttpCall http, String requestId) {
		Optional<CredentialScope> scope = CredentialScope.of(http.authorization());
		Optional<AwsService> service = scope.flatMap(this::service);
		try {
			return deliver(http, scope.orElseThrow(Dispatcher::incompleteSignature),
					service.orElseThrow(() -> notServed(scope.get())), requestId);
		}
		catch (RuntimeException ex) {
			return DelayedResponse
				.of(refusal(ex, protocol(service, http), service.map(AwsService::name).orElse(""), requestId));
		}
	}

	private Optional<AwsService> service(CredentialScope scope) {
		return Optional.ofNullable(this.services.get(scope.service()));
	}

	private static WireProtocol protocol(Optional<AwsService> service, HttpCall http) {
		return service.map(AwsService::protocol).orElse(http.json() ? WireProtocol.JSON : WireProtocol.QUERY);
	}

	private DelayedResponse deliver(HttpCall http, CredentialScope scope, AwsService awsService, String requestId) {
		ServiceCall serviceCall = call(http, scope, awsService);
		ServiceOperation serviceOperation = awsService.operations().get(serviceCall.operation());
		if (serviceOperation == null || !versionMatches(serviceCall, awsService)) {
			throw unknown(serviceCall, awsService);
		}
		ScriptedCallFault scriptedCallFault = new ScriptedCallFault(awsService, serviceOperation,
				(each) -> dispatch(serviceCall, each, awsService, requestId));
		return this.faults.get()
			.matchRule(serviceCall.service(), serviceCall.operation(), serviceCall.region())
			.map((fault) -> fault.applyTo(scriptedCallFault))
			.orElseGet(() -> DelayedResponse.of(dispatch(serviceCall, serviceOperation, awsService, requestId)));
	}

	private HttpReply dispatch(ServiceCall serviceCall, ServiceOperation serviceOperation, AwsService awsService,
			String requestId) {
		try {
			OperationReply operationReply = this.timeline.callWithWorld((world) -> {
				if (!world.catalog().region(serviceCall.region()).map(CatalogRegion::optedIn).orElse(false)) {
					throw notEnabled(awsService);
				}
				return serviceOperation.answer(serviceCall, world);
			});
			return ResponseWrapper.of(operationReply, serviceCall, awsService.protocol(), requestId);
		}
		catch (RuntimeException ex) {
			return refusal(ex, awsService.protocol(), awsService.name(), requestId);
		}
	}

	private static HttpReply refusal(RuntimeException cause, WireProtocol wireProtocol, String service,
			String requestId) {
		if (cause instanceof AwsErrorException error) {
			return ResponseWrapper.of(error, wireProtocol, service, requestId);
		}
		LOGGER.log(Level.ERROR, "Request " + requestId + " failed inside the emulator", cause);
		AwsErrorException error = new AwsErrorException(500, "InternalFailure",
				"The emulator failed to answer; its log says why.");
		return ResponseWrapper.of(error, wireProtocol, service, requestId);
	}

	private static void admit(HttpCall http, WireProtocol wireProtocol) {
		if (!LoopbackHost.isNamedBy(http.host())) {
			throw new AwsErrorException(403, "AccessDenied",
					"The emulator answers this machine only, not " + http.host());
		}
		if (http.authorization().isEmpty()) {
			String code = "MissingAuthenticationToken" + ((wireProtocol == WireProtocol.JSON) ? "Exception" : "");
			throw new AwsErrorException(403, code, "Request is missing Authentication Token");
		}
	}

	private static ServiceCall call(HttpCall http, CredentialScope scope, AwsService awsService) {
		if (awsService.protocol() == WireProtocol.JSON) {
			String prefix = awsService.targetPrefix() + ".";
			String operation = http.target().startsWith(prefix) ? http.target().substring(prefix.length())
					: http.target();
			return new ServiceCall(awsService.name(), WireProtocol.JSON, scope.region(), operation, Map.of(),
					JsonBody.read(http.body()));
		}
		Map<String, String> parameters = FormParameters.of(http.query());
		FormParameters.of(new String(http.body(), StandardCharsets.UTF_8)).forEach(parameters::putIfAbsent);
		String operation = parameters.get("Action");
		if (operation == null) {
			throw new AwsErrorException(400, "MissingAction", "The request must contain the parameter Action.");
		}
		return new ServiceCall(awsService.name(), awsService.protocol(), scope.region(), operation, parameters,
				Map.of());
	}

	private static boolean versionMatches(ServiceCall serviceCall, AwsService awsService) {
		return awsService.protocol() == WireProtocol.JSON
				|| awsService.version().equals(serviceCall.text("Version").orElse(""));
	}

	private static AwsErrorException unknown(ServiceCall serviceCall, AwsService awsService) {
		return switch (awsService.protocol()) {
			case QUERY ->
				new AwsErrorException(400, "InvalidAction", "Could not find operation " + serviceCall.operation()
						+ " for version " + serviceCall.text("Version").orElse("NO_VERSION_SPECIFIED"));
			case EC2 -> new AwsErrorException(400, "InvalidAction",
					"The action " + serviceCall.operation() + " is not valid for this web service.");
			case JSON -> new AwsErrorException(400, "UnknownOperationException",
					"The emulator does not serve the operation " + serviceCall.operation() + ".");
		};
	}

	/** The error for a region that is unknown or not enabled for the account. */
	private static AwsErrorException notEnabled(AwsService awsService) {
		String message = "The security token included in the request is invalid.";
		return switch (awsService.protocol()) {
			case QUERY -> new AwsErrorException(403, "InvalidClientTokenId", message);
			case EC2 -> new AwsErrorException(401, "AuthFailure",
					"AWS was not able to validate the provided access credentials");
			case JSON -> new AwsErrorException(400, "UnrecognizedClientException", message);
		};
	}

	private static AwsErrorException incompleteSignature() {
		return new AwsErrorException(400, "IncompleteSignature",
				"Authorization header requires 'Credential' parameter with a scope of date/region/service/aws4_request.");
	}

	private AwsErrorException notServed(CredentialScope scope) {
		return new AwsErrorException(400, "InvalidAction",
				"The emulator does not serve '" + scope.service() + "'; it serves " + this.services.keySet() + ".");
	}

}
