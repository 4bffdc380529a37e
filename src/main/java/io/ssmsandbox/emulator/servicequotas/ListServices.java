package io.ssmsandbox.emulator.servicequotas;

import java.util.Map;

import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the services that have quotas here.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServices.html">ListServices</a>
 */
final class ListServices implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		return QuotaPages.of(serviceCall, "Services", "ServiceCode",
				QuotaResponse.SERVICES.entrySet()
					.stream()
					.map((service) -> Map.<String, Object>of("ServiceCode", service.getKey(), "ServiceName",
							service.getValue()))
					.toList());
	}

}
