package io.ssmsandbox.emulator.cloudformation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.stack.StackRequest;
import io.ssmsandbox.emulator.template.ParsedTemplate;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Accepts a new stack. When the request is repeated with the token of the stack, it gets
 * the same response.
 * <p>
 * Departures: AWS validates templates before the creation since 2026, the emulator does
 * not. The emulator refuses parameters that it would have to ignore: notifications,
 * rollback triggers, stack policies, a restriction to resource types.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html">CreateStack</a>
 */
final class CreateStack implements ServiceOperation {

	private static final String NAMED_IAM = "CAPABILITY_NAMED_IAM";

	private static final Set<String> CAPABILITIES = new TreeSet<>(
			Set.of("CAPABILITY_IAM", NAMED_IAM, "CAPABILITY_AUTO_EXPAND"));

	private static final Set<String> SERVED = Set.of("StackName", "TemplateBody", "TemplateURL", "Parameters",
			"DisableRollback", "TimeoutInMinutes", "Capabilities", "OnFailure", "Tags", "ClientRequestToken",
			"EnableTerminationProtection", "RoleARN", "RetainExceptOnCreate");

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		check(serviceCall);
		StackRequest request = StackRequests.of(serviceCall, ServiceRole.of(serviceCall, world));
		Optional<Stack> existing = world.stacks(serviceCall.region()).findByName(request.stackName());
		if (existing.isPresent()) {
			return repeated(request, existing.get());
		}
		ParsedTemplate parsedTemplate = TemplateSource.parse(request.templateBody(), world);
		requireCapabilities(parsedTemplate, request.capabilities());
		checkQuota(serviceCall, world);
		return reply(TemplateSource.inAwsWords(() -> world.createStack(request)));
	}

	private static void check(ServiceCall serviceCall) {
		new RequestConstraints(serviceCall).only(SERVED)
			.required("StackName")
			.length("StackName", 1, 128)
			.pattern("StackName", "[a-zA-Z][-a-zA-Z0-9]*")
			.length("ClientRequestToken", 1, 128)
			.pattern("ClientRequestToken", "[a-zA-Z0-9][-a-zA-Z0-9]*")
			.oneOf("OnFailure", StackRequests.ON_FAILURE)
			.eachOneOf("Capabilities", CAPABILITIES)
			.positiveNumber("TimeoutInMinutes")
			.length("RoleARN", 20, 2048)
			.most("Tags", 50)
			.eachLength("Tags", "Key", 1, 128)
			.eachLength("Tags", "Value", 1, 256)
			.bool("DisableRollback")
			.bool("EnableTerminationProtection")
			.bool("RetainExceptOnCreate")
			.check();
	}

	private static OperationReply repeated(StackRequest request, Stack existing) {
		String token = request.clientRequestToken();
		if (request.equals(existing.request()) && token != null) {
			return reply(existing);
		}
		if (token != null && existing.operations()
			.stream()
			.anyMatch((operation) -> token.equals(operation.clientRequestToken()))) {
			throw ClientRequestTokens.taken();
		}
		throw new AwsErrorException(400, "AlreadyExistsException", "Stack [" + existing.name() + "] already exists");
	}

	/** Wording from https://github.com/aws-amplify/amplify-cli/issues/5221. */
	private static void checkQuota(ServiceCall serviceCall, World world) {
		if (world.stacks(serviceCall.region()).countExisting() >= world.quota(QuotaDefinition.STACKS)) {
			throw new AwsErrorException(400, "LimitExceededException", "Limit for stack has been exceeded");
		}
	}

	private static void requireCapabilities(ParsedTemplate parsedTemplate, List<String> given) {
		List<String> missing = parsedTemplate.requiredCapabilities()
			.stream()
			.filter((capability) -> !given.contains(capability) && !given.contains(NAMED_IAM))
			.toList();
		if (!missing.isEmpty()) {
			throw new AwsErrorException(400, "InsufficientCapabilitiesException", "Requires capabilities : " + missing);
		}
	}

	private static OperationReply reply(Stack stack) {
		return new XmlReply(XmlElement.of("Result")
			.text("StackId", stack.stackId())
			.text("OperationId", stack.operations().get(0).id()));
	}

}
