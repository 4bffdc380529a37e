package io.ssmsandbox.emulator.servicequotas;

import io.ssmsandbox.emulator.catalog.Quota;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.world.World;

/**
 * The quotas of a service: what the account has, or what AWS gives everybody. The former
 * may be narrowed to one code.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html">ListServiceQuotas</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListAWSDefaultServiceQuotas.html">ListAWSDefaultServiceQuotas</a>
 */
record ListQuotas(QuotaShape.Kind kind) implements Operation {

	@Override
	public Reply answer(Call call, World world) {
		String service = call.required("ServiceCode");
		if (!QuotaShape.SERVICES.containsKey(service)) {
			throw QuotaShape.unknown();
		}
		QuotaShape shape = new QuotaShape(call, world, this.kind);
		return Pages.of(call, "Quotas", "QuotaCode",
				Quota.of(service)
					.stream()
					.filter((quota) -> call.text("QuotaCode").orElse(quota.code()).equals(quota.code()))
					.map(shape::of)
					.toList());
	}

}
