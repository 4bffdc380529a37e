package io.ssmsandbox.emulator.sts;

import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns the same user for every credential. Its id contains the world's id, so that a
 * caller can distinguish two worlds.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
final class GetCallerIdentity implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		return new XmlReply(Xml.of("Result")
			.text("Arn", world.caller(call.region()))
			.text("UserId", "EMULATED-" + world.worldId())
			.text("Account", World.ACCOUNT_ID));
	}

}
