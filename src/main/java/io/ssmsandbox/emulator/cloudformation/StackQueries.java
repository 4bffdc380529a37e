package io.ssmsandbox.emulator.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.ssmsandbox.emulator.stack.OnStackFailure;
import io.ssmsandbox.emulator.stack.StackOperation;
import io.ssmsandbox.emulator.stack.StackStatus;
import io.ssmsandbox.emulator.template.OutputValue;
import io.ssmsandbox.emulator.template.ParameterValue;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.Stack;
import io.ssmsandbox.emulator.world.World;

/**
 * Runs DescribeStacks and ListStacks.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html">DescribeStacks</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html">ListStacks</a>
 */
final class StackQueries {

	private static final String MEMBER = "member";

	/** Every status of AWS, because a filter may contain any of them. */
	private static final Set<String> STATUSES = new TreeSet<>(Set.of("CREATE_IN_PROGRESS", "CREATE_FAILED",
			"CREATE_COMPLETE", "ROLLBACK_IN_PROGRESS", "ROLLBACK_FAILED", "ROLLBACK_COMPLETE", "DELETE_IN_PROGRESS",
			"DELETE_FAILED", "DELETE_COMPLETE", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
			"UPDATE_COMPLETE", "UPDATE_FAILED", "UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_FAILED",
			"UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS",
			"IMPORT_IN_PROGRESS", "IMPORT_COMPLETE", "IMPORT_ROLLBACK_IN_PROGRESS", "IMPORT_ROLLBACK_FAILED",
			"IMPORT_ROLLBACK_COMPLETE"));

	private StackQueries() {
	}

	static OperationReply describe(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("StackName", "NextToken")).check();
		if (serviceCall.text("StackName").isPresent()) {
			Stack stack = StackLookup.of(serviceCall, world);
			return new XmlReply(XmlElement.of("Result").list("Stacks", MEMBER, List.of(description(stack))));
		}
		// Page first, then filter: the token's stack may be deleted before the next page.
		StackListPage<Stack> living = StackListPage
			.of(serviceCall, "", world.stacks(serviceCall.region()).all(), Stack::stackId)
			.only((stack) -> stack.status() != StackStatus.DELETE_COMPLETE);
		return new XmlReply(living.result("Stacks", StackQueries::description));
	}

	static OperationReply list(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("StackStatusFilter", "NextToken"))
			.eachOneOf("StackStatusFilter", STATUSES)
			.check();
		List<String> filter = serviceCall.list("StackStatusFilter");
		// Page first, then filter: the token's stack may change its status before the
		// next page.
		StackListPage<Stack> stackListPage = StackListPage.of(serviceCall, filter.toString(),
				world.stacks(serviceCall.region()).all(), Stack::stackId);
		StackListPage<Stack> wanted = stackListPage
			.only((stack) -> filter.isEmpty() || filter.contains(stack.status().name()));
		return new XmlReply(wanted.result("StackSummaries", StackQueries::summary));
	}

	private static XmlElement description(Stack stack) {
		XmlElement xmlElement = XmlElement.of(MEMBER)
			.text("StackId", stack.stackId())
			.text("StackName", stack.name())
			.text("Description", stack.template().description());
		List<ParameterValue> parameters = stack.resolved().parameters();
		if (!parameters.isEmpty()) {
			xmlElement.list("Parameters", MEMBER, parameters.stream().map(StackQueries::parameter).toList());
		}
		xmlElement.text("CreationTime", stack.createdAt())
			.text("DeletionTime", stack.deletedAt())
			.add(XmlElement.of("RollbackConfiguration"))
			.text("StackStatus", stack.status())
			.text("StackStatusReason", stack.reason())
			.text("DetailedStatus", stack.configured() ? "CONFIGURATION_COMPLETE" : null)
			.text("DisableRollback", stack.request().onFailure() == OnStackFailure.DO_NOTHING)
			.list("NotificationARNs", MEMBER, List.of())
			.text("TimeoutInMinutes", stack.request().timeoutInMinutes());
		if (!stack.request().capabilities().isEmpty()) {
			xmlElement.list("Capabilities", MEMBER, stack.request().capabilities());
		}
		if (!stack.outputs().isEmpty()) {
			xmlElement.list("Outputs", MEMBER, stack.outputs().stream().map(StackQueries::output).toList());
		}
		return xmlElement
			.list("Tags", MEMBER, stack.request().tags().entrySet().stream().map(StackQueries::tag).toList())
			.text("RoleARN", stack.roleArn())
			.text("EnableTerminationProtection", stack.terminationProtection())
			.text("RetainExceptOnCreate", stack.request().retainExceptOnCreate() ? true : null)
			.text("DeletionMode", stack.forced() ? "FORCE_DELETE_STACK" : null)
			.add(notChecked())
			.list("LastOperations", MEMBER, lastOperations(stack));
	}

	private static XmlElement summary(Stack stack) {
		return XmlElement.of(MEMBER)
			.text("StackId", stack.stackId())
			.text("StackName", stack.name())
			.text("TemplateDescription", stack.template().description())
			.text("CreationTime", stack.createdAt())
			.text("DeletionTime", stack.deletedAt())
			.text("StackStatus", stack.status())
			.text("StackStatusReason", stack.reason())
			.add(notChecked())
			.list("LastOperations", MEMBER, lastOperations(stack));
	}

	/**
	 * Returns the last operations, newest first, as in the user guide's example. Their
	 * number has no source.
	 */
	private static List<XmlElement> lastOperations(Stack stack) {
		List<XmlElement> operations = new ArrayList<>();
		for (StackOperation operation : stack.operations()) {
			operations.add(0,
					XmlElement.of(MEMBER).text("OperationType", operation.type()).text("OperationId", operation.id()));
		}
		return operations;
	}

	private static XmlElement notChecked() {
		return XmlElement.of("DriftInformation").text("StackDriftStatus", "NOT_CHECKED");
	}

	private static XmlElement parameter(ParameterValue parameter) {
		return XmlElement.of(MEMBER)
			.text("ParameterKey", parameter.key())
			.text("ParameterValue", parameter.shownValue())
			.text("ResolvedValue", parameter.resolvedValue());
	}

	private static XmlElement output(OutputValue output) {
		return XmlElement.of(MEMBER)
			.text("OutputKey", output.key())
			.text("OutputValue", output.value())
			.text("Description", output.description())
			.text("ExportName", output.exportName());
	}

	private static XmlElement tag(Map.Entry<String, String> tag) {
		return XmlElement.of(MEMBER).text("Key", tag.getKey()).text("Value", tag.getValue());
	}

}
