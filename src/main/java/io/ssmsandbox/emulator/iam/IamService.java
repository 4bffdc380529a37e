package io.ssmsandbox.emulator.iam;

import java.util.Map;

import io.ssmsandbox.emulator.wire.Operation;
import io.ssmsandbox.emulator.wire.Protocol;
import io.ssmsandbox.emulator.wire.Service;

/**
 * AWS IAM: roles and instance profiles. It is one for the account, whatever region a call
 * is signed for.
 */
public final class IamService implements Service {

	private final Map<String, Operation> operations = Map.of("GetInstanceProfile", new GetInstanceProfile(), "GetRole",
			new GetRole(), "ListInstanceProfiles", new ListInstanceProfiles(), "ListRoles", new ListRoles());

	@Override
	public String name() {
		return "iam";
	}

	@Override
	public Protocol protocol() {
		return Protocol.QUERY;
	}

	@Override
	public String version() {
		return "2010-05-08";
	}

	@Override
	public Map<String, Operation> operations() {
		return this.operations;
	}

}
