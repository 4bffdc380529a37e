package io.ssmsandbox.emulator.ssm;

import java.util.Map;

import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Protocol;
import io.ssmsandbox.emulator.wire.Service;

/**
 * AWS Systems Manager: public parameters and the state of agents. StartSession is refused
 * as an unknown operation: there is no data channel behind it yet, and a session that
 * cannot be opened would be a lie.
 */
public final class SsmService implements Service {

	private final Map<String, Operation> operations = Map.of("DescribeInstanceInformation",
			new DescribeInstanceInformation(), "GetConnectionStatus", new GetConnectionStatus(), "GetParameter",
			new GetParameter(), "GetParameters", new GetParameters(), "GetParametersByPath", new GetParametersByPath());

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
	public Map<String, Operation> operations() {
		return this.operations;
	}

}
