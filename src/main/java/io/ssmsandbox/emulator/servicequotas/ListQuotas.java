package io.ssmsandbox.emulator.servicequotas;

import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.world.World;

/**
 * Lists the quotas of a service: the account's values or AWS's defaults. Callers can
 * restrict the account's values to one code.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html">ListServiceQuotas</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListAWSDefaultServiceQuotas.html">ListAWSDefaultServiceQuotas</a>
 */
record ListQuotas(QuotaResponse.Kind kind) implements ServiceOperation {

	@Override
	public OperationReply answer(ServiceCall serviceCall, World world) {
		String service = serviceCall.required("ServiceCode");
		if (!QuotaResponse.SERVICES.containsKey(service)) {
			throw QuotaResponse.unknown();
		}
		QuotaResponse shape = new QuotaResponse(serviceCall, world, this.kind);
		return QuotaPages.of(serviceCall, "Quotas", "QuotaCode",
				QuotaDefinition.of(service)
					.stream()
					.filter((quotaDefinition) -> serviceCall.text("QuotaCode")
						.orElse(quotaDefinition.code())
						.equals(quotaDefinition.code()))
					.map(shape::of)
					.toList());
	}

}
