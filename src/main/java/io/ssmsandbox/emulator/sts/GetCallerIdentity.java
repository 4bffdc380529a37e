package io.ssmsandbox.emulator.sts;

import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns the same user for every credential. Its id contains the world's id, so that a
 * caller can distinguish two worlds.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
final class GetCallerIdentity implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		return new XmlReply(XmlElement.of("Result")
			.text("Arn", world.caller(serviceCall.region()))
			.text("UserId", "EMULATED-" + world.worldId())
			.text("Account", World.ACCOUNT_ID));
	}

}
