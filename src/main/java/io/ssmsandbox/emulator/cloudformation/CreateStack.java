package io.ssmsandbox.emulator.cloudformation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.ssmsandbox.emulator.catalog.Quota;
import io.ssmsandbox.emulator.template.Template;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.StackRequest;
import io.ssmsandbox.emulator.world.World;

/**
 * Accepts a stack. A repeated call with the token of the stack that has the name answers
 * like the first one.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html">CreateStack</a>
 */
final class CreateStack implements Operation {

	private static final String NAMED_IAM = "CAPABILITY_NAMED_IAM";

	private static final Set<String> CAPABILITIES = new TreeSet<>(
			Set.of("CAPABILITY_IAM", NAMED_IAM, "CAPABILITY_AUTO_EXPAND"));

	private static final Set<String> SERVED = Set.of("StackName", "TemplateBody", "TemplateURL", "Parameters",
			"DisableRollback", "TimeoutInMinutes", "Capabilities", "OnFailure", "Tags", "ClientRequestToken",
			"EnableTerminationProtection");

	@Override
	public Reply answer(Call call, World world) {
		check(call);
		Optional<Stack> existing = world.stacks(call.region()).named(call.required("StackName"));
		if (existing.isPresent()) {
			return repeated(call, existing.get());
		}
		StackRequest request = StackRequests.of(call);
		Template template = TemplateSource.parse(request.templateBody(), world);
		requireCapabilities(template, request.capabilities());
		checkQuota(call, world);
		return reply(TemplateSource.inAwsWords(() -> world.createStack(request)));
	}

	private static void check(Call call) {
		new RequestConstraints(call).only(SERVED)
			.required("StackName")
			.length("StackName", 1, 128)
			.pattern("StackName", "[a-zA-Z][-a-zA-Z0-9]*")
			.length("ClientRequestToken", 1, 128)
			.pattern("ClientRequestToken", "[a-zA-Z0-9][-a-zA-Z0-9]*")
			.oneOf("OnFailure", StackRequests.ON_FAILURE)
			.eachOneOf("Capabilities", CAPABILITIES)
			.positiveNumber("TimeoutInMinutes")
			.check();
	}

	private static Reply repeated(Call call, Stack existing) {
		Optional<String> token = call.text("ClientRequestToken");
		if (token.isPresent() && token.get().equals(existing.request().clientRequestToken())) {
			return reply(existing);
		}
		throw new AwsError(400, "AlreadyExistsException", "Stack [" + existing.name() + "] already exists");
	}

	/** AWS's words: https://github.com/aws-amplify/amplify-cli/issues/5221 */
	private static void checkQuota(Call call, World world) {
		long living = world.stacks(call.region()).all().stream().filter((stack) -> stack.deletedAt() == null).count();
		if (living >= world.quota(Quota.STACKS)) {
			throw new AwsError(400, "LimitExceededException", "Limit for stack has been exceeded");
		}
	}

	private static void requireCapabilities(Template template, List<String> given) {
		List<String> missing = template.requiredCapabilities()
			.stream()
			.filter((capability) -> !given.contains(capability) && !given.contains(NAMED_IAM))
			.toList();
		if (!missing.isEmpty()) {
			throw new AwsError(400, "InsufficientCapabilitiesException", "Requires capabilities : " + missing);
		}
	}

	private static Reply reply(Stack stack) {
		return new XmlReply(Xml.of("Result").text("StackId", stack.stackId()));
	}

}
