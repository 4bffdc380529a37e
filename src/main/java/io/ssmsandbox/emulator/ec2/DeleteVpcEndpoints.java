package io.ssmsandbox.emulator.ec2;

import java.util.ArrayList;
import java.util.List;

import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.world.World;

/**
 * Starts the deletion of VPC endpoints. Unknown ids do not fail the call; the response
 * lists them.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html">DeleteVpcEndpoints</a>
 */
final class DeleteVpcEndpoints implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		call.required(IdKind.VPC_ENDPOINT.parameter() + ".1");
		List<Xml> unsuccessful = new ArrayList<>();
		for (String id : call.list(IdKind.VPC_ENDPOINT.parameter())) {
			try {
				VpcEndpoint endpoint = IdKind.VPC_ENDPOINT.one(id, world.region(call.region()).endpoints()::find);
				if (endpoint.state() != VpcEndpoint.State.DELETING) {
					world.directCalls().beginToDelete(call.region(), "AWS::EC2::VPCEndpoint", id);
				}
			}
			catch (AwsError error) {
				unsuccessful.add(Ec2Responses.item()
					.add(Xml.of("error").text("code", error.code()).text("message", error.getMessage()))
					.text("resourceId", id));
			}
		}
		return Ec2Responses.list("unsuccessful", unsuccessful, (item) -> item);
	}

}
