package io.ssmsandbox.emulator.ssm;

import java.util.Map;

import io.ssmsandbox.emulator.faults.KnownError;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.AwsService;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.WireProtocol;

/**
 * AWS Systems Manager: public parameters, the state of agents, and refused sessions.
 */
public final class SsmService implements AwsService {

	private final Map<String, ServiceOperation> operations = Map.of("DescribeInstanceInformation",
			new DescribeInstanceInformation(), "GetConnectionStatus", new GetConnectionStatus(), "GetParameter",
			new GetParameter(), "GetParameters", new GetParameters(), "GetParametersByPath", new GetParametersByPath(),
			"ResumeSession", new UnknownSessionOperation(), "StartSession", new StartSession(), "TerminateSession",
			new UnknownSessionOperation());

	@Override
	public String name() {
		return "ssm";
	}

	@Override
	public WireProtocol protocol() {
		return WireProtocol.JSON;
	}

	@Override
	public String version() {
		return "2014-11-06";
	}

	@Override
	public String targetPrefix() {
		return "AmazonSSM";
	}

	@Override
	public Map<String, ServiceOperation> operations() {
		return this.operations;
	}

	/**
	 * Systems Manager's model has its own code for internal errors.
	 */
	@Override
	public AwsErrorException commonError(KnownError error, String operation, String caller) {
		return (error == KnownError.INTERNAL_FAILURE)
				? new AwsErrorException(500, "InternalServerError", "An error occurred on the server side.")
				: AwsService.super.commonError(error, operation, caller);
	}

}
