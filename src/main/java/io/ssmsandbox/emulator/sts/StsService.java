package io.ssmsandbox.emulator.sts;

import java.util.Map;

import io.ssmsandbox.emulator.wire.AwsService;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.WireProtocol;

/**
 * AWS STS with GetCallerIdentity only, because callers cannot assume roles here.
 */
public final class StsService implements AwsService {

	private final Map<String, ServiceOperation> operations = Map.of("GetCallerIdentity", new GetCallerIdentity());

	@Override
	public String name() {
		return "sts";
	}

	@Override
	public WireProtocol protocol() {
		return WireProtocol.QUERY;
	}

	@Override
	public String version() {
		return "2011-06-15";
	}

	@Override
	public Map<String, ServiceOperation> operations() {
		return this.operations;
	}

}
