package io.ssmsandbox.emulator.servicequotas;

import java.util.Map;

import io.ssmsandbox.emulator.faults.KnownError;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.AwsService;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.WireProtocol;

/**
 * AWS Service Quotas, with only those quotas that the emulator enforces. AWS reports the
 * usage through CloudWatch, which is not emulated.
 */
public final class ServiceQuotasService implements AwsService {

	private final Map<String, ServiceOperation> operations = Map.of("GetAWSDefaultServiceQuota",
			new GetQuota(QuotaResponse.Kind.BY_DEFAULT), "GetServiceQuota", new GetQuota(QuotaResponse.Kind.APPLIED),
			"ListAWSDefaultServiceQuotas", new ListQuotas(QuotaResponse.Kind.BY_DEFAULT), "ListServiceQuotas",
			new ListQuotas(QuotaResponse.Kind.APPLIED), "ListServices", new ListServices());

	@Override
	public String name() {
		return "servicequotas";
	}

	@Override
	public WireProtocol protocol() {
		return WireProtocol.JSON;
	}

	@Override
	public String version() {
		return "2019-06-24";
	}

	@Override
	public String targetPrefix() {
		return "ServiceQuotasV20190624";
	}

	@Override
	public Map<String, ServiceOperation> operations() {
		return this.operations;
	}

	/**
	 * Service Quotas' model has its own codes for throttling and internal errors. The
	 * wording of the latter has no source.
	 */
	@Override
	public AwsErrorException commonError(KnownError error, String operation, String caller) {
		AwsErrorException usual = AwsService.super.commonError(error, operation, caller);
		return switch (error) {
			case THROTTLING -> new AwsErrorException(usual.status(), "TooManyRequestsException", usual.getMessage());
			case INTERNAL_FAILURE -> new AwsErrorException(usual.status(), "ServiceException", usual.getMessage());
			case SERVICE_UNAVAILABLE, ACCESS_DENIED, EXPIRED_TOKEN -> usual;
		};
	}

}
