package io.ssmsandbox.emulator.ec2;

import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Deletes a security group by its id. It fails while an interface or another group needs
 * the group.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html">DeleteSecurityGroup</a>
 * @see <a href="https://github.com/gruntwork-io/cloud-nuke/issues/298">AWS's words for
 * one that is needed</a>
 */
final class DeleteSecurityGroup implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String id = serviceCall.required(IdKind.SECURITY_GROUP.parameter());
		SecurityGroup group = IdKind.SECURITY_GROUP.one(id, world.region(serviceCall.region()).securityGroups()::find);
		if (group.isDefault()) {
			throw new AwsErrorException(400, "CannotDelete",
					"the specified group: \"" + id + "\" name: \"" + group.name() + "\" cannot be deleted by a user");
		}
		try {
			world.directCalls().delete(serviceCall.region(), "AWS::EC2::SecurityGroup", id);
		}
		catch (ResourceFailureException failure) {
			throw new AwsErrorException(400, "DependencyViolation", failure.serviceMessage());
		}
		return new XmlReply(XmlElement.of("Result").text("return", true).text("groupId", id));
	}

}
