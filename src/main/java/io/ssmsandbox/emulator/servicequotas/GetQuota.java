package io.ssmsandbox.emulator.servicequotas;

import java.util.Map;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.JsonReply;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * Returns one quota: the account's value or AWS's default.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetServiceQuota.html">GetServiceQuota</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetAWSDefaultServiceQuota.html">GetAWSDefaultServiceQuota</a>
 */
record GetQuota(QuotaResponse.Kind kind) implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		QuotaDefinition quotaDefinition = QuotaDefinition.find(call.required("ServiceCode"), call.required("QuotaCode"))
			.orElseThrow(QuotaResponse::unknown);
		return new JsonReply(Map.of("Quota", new QuotaResponse(call, world, this.kind).of(quotaDefinition)));
	}

}
