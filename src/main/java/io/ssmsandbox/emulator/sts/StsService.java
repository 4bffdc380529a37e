package io.ssmsandbox.emulator.sts;

import java.util.Map;

import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Protocol;
import io.ssmsandbox.emulator.wire.Service;

/**
 * AWS STS with GetCallerIdentity only, because callers cannot assume roles here.
 */
public final class StsService implements Service {

	private final Map<String, Operation> operations = Map.of("GetCallerIdentity", new GetCallerIdentity());

	@Override
	public String name() {
		return "sts";
	}

	@Override
	public Protocol protocol() {
		return Protocol.QUERY;
	}

	@Override
	public String version() {
		return "2011-06-15";
	}

	@Override
	public Map<String, Operation> operations() {
		return this.operations;
	}

}
