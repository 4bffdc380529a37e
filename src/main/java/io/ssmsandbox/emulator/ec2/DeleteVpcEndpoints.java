package io.ssmsandbox.emulator.ec2;

import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.world.World;

/**
 * Starts the deletion of VPC endpoints. Unknown ids do not fail the call; the response
 * lists them.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html">DeleteVpcEndpoints</a>
 */
final class DeleteVpcEndpoints implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		serviceCall.required(IdKind.VPC_ENDPOINT.parameter() + ".1");
		List<XmlElement> unsuccessful = new ArrayList<>();
		for (String id : serviceCall.list(IdKind.VPC_ENDPOINT.parameter())) {
			try {
				VpcEndpoint endpoint = IdKind.VPC_ENDPOINT.one(id,
						world.region(serviceCall.region()).endpoints()::find);
				if (endpoint.state() != VpcEndpoint.State.DELETING) {
					world.directCalls().beginToDelete(serviceCall.region(), "AWS::EC2::VPCEndpoint", id);
				}
			}
			catch (AwsErrorException error) {
				unsuccessful.add(Ec2Responses.item()
					.add(XmlElement.of("error").text("code", error.code()).text("message", error.getMessage()))
					.text("resourceId", id));
			}
		}
		return Ec2Responses.list("unsuccessful", unsuccessful, (item) -> item);
	}

}
