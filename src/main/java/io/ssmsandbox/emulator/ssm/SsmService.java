package io.ssmsandbox.emulator.ssm;

import java.util.Map;

import io.ssmsandbox.emulator.faults.KnownError;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Protocol;
import io.ssmsandbox.emulator.wire.Service;

/**
 * AWS Systems Manager: public parameters, the state of agents, and refused sessions.
 */
public final class SsmService implements Service {

	private final Map<String, Operation> operations = Map.of("DescribeInstanceInformation",
			new DescribeInstanceInformation(), "GetConnectionStatus", new GetConnectionStatus(), "GetParameter",
			new GetParameter(), "GetParameters", new GetParameters(), "GetParametersByPath", new GetParametersByPath(),
			"ResumeSession", new UnknownSession(), "StartSession", new StartSession(), "TerminateSession",
			new UnknownSession());

	@Override
	public String name() {
		return "ssm";
	}

	@Override
	public Protocol protocol() {
		return Protocol.JSON;
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
	public Map<String, Operation> operations() {
		return this.operations;
	}

	/**
	 * Systems Manager's model has its own code for internal errors.
	 */
	@Override
	public AwsError worded(KnownError error, String operation, String caller) {
		return (error == KnownError.INTERNAL_FAILURE)
				? new AwsError(500, "InternalServerError", "An error occurred on the server side.")
				: Service.super.worded(error, operation, caller);
	}

}
