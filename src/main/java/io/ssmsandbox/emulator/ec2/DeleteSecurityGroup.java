package io.ssmsandbox.emulator.ec2;

import io.ssmsandbox.emulator.inventory.SecurityGroup;
import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
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
final class DeleteSecurityGroup implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		String id = call.required(IdKind.SECURITY_GROUP.parameter());
		SecurityGroup group = IdKind.SECURITY_GROUP.one(id, world.region(call.region()).securityGroups()::find);
		if (group.isDefault()) {
			throw new AwsError(400, "CannotDelete",
					"the specified group: \"" + id + "\" name: \"" + group.name() + "\" cannot be deleted by a user");
		}
		try {
			world.directCalls().delete(call.region(), "AWS::EC2::SecurityGroup", id);
		}
		catch (ResourceFailureException failure) {
			throw new AwsError(400, "DependencyViolation", failure.serviceMessage());
		}
		return new XmlReply(Xml.of("Result").text("return", true).text("groupId", id));
	}

}
