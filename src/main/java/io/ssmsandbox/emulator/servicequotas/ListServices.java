package io.ssmsandbox.emulator.servicequotas;

import java.util.Map;

import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the services that have quotas here.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServices.html">ListServices</a>
 */
final class ListServices implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		return QuotaPages.of(call, "Services", "ServiceCode",
				QuotaResponse.SERVICES.entrySet()
					.stream()
					.map((service) -> Map.<String, Object>of("ServiceCode", service.getKey(), "ServiceName",
							service.getValue()))
					.toList());
	}

}
