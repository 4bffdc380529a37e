package io.ssmsandbox.emulator.servicequotas;

import java.util.Map;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one quota: the account's value or AWS's default.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetServiceQuota.html">GetServiceQuota</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetAWSDefaultServiceQuota.html">GetAWSDefaultServiceQuota</a>
 */
record GetQuota(QuotaResponse.Kind kind) implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		QuotaDefinition quotaDefinition = QuotaDefinition
			.find(serviceCall.required("ServiceCode"), serviceCall.required("QuotaCode"))
			.orElseThrow(QuotaResponse::unknown);
		return new JsonReply(Map.of("Quota", new QuotaResponse(serviceCall, world, this.kind).of(quotaDefinition)));
	}

}
