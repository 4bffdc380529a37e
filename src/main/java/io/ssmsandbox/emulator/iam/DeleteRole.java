package io.ssmsandbox.emulator.iam;

import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.resource.ResourceFailureException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Deletes a role, which must be in no instance profile and have no policies.
 *
 * @see <a href="https://github.com/redhat-performance/cloud-governance/pull/946">In a
 * profile</a>
 * @see <a href="https://github.com/cloud-custodian/cloud-custodian/issues/4078">With
 * managed policies</a>
 * @see <a href="https://github.com/awslabs/aws-orbit-workbench/issues/633">With inline
 * policies</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html">DeleteRole</a>
 */
final class DeleteRole implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		Role role = IamLookups.role(serviceCall, world);
		if (!role.managedPolicyArns().isEmpty()) {
			throw IamLookups.inUse("Cannot delete entity, must detach all policies first.");
		}
		if (!role.inlinePolicies().isEmpty()) {
			throw IamLookups.inUse("Cannot delete entity, must delete policies first.");
		}
		try {
			world.directCalls().delete(serviceCall.region(), "AWS::IAM::Role", role.name());
		}
		catch (ResourceFailureException failure) {
			throw IamLookups.inUse(failure.serviceMessage());
		}
		return new XmlReply(XmlElement.of("Result"));
	}

}
