package io.ssmsandbox.emulator.iam;

import java.util.Map;

import io.ssmsandbox.emulator.faults.KnownError;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.AwsService;
import io.ssmsandbox.emulator.wire.ServiceOperation;
import io.ssmsandbox.emulator.wire.WireProtocol;

/**
 * AWS IAM: operations that read and delete roles and instance profiles. The account has
 * one IAM for all regions.
 */
public final class IamService implements AwsService {

	private final Map<String, ServiceOperation> operations = Map.ofEntries(
			Map.entry("DeleteInstanceProfile", new DeleteInstanceProfile()), Map.entry("DeleteRole", new DeleteRole()),
			Map.entry("DeleteRolePolicy", new DeleteRolePolicy()),
			Map.entry("DetachRolePolicy", new DetachRolePolicy()),
			Map.entry("GetInstanceProfile", new GetInstanceProfile()), Map.entry("GetRole", new GetRole()),
			Map.entry("GetRolePolicy", new GetRolePolicy()),
			Map.entry("ListAttachedRolePolicies", new ListAttachedRolePolicies()),
			Map.entry("ListInstanceProfiles", new ListInstanceProfiles()),
			Map.entry("ListInstanceProfilesForRole", new ListInstanceProfilesForRole()),
			Map.entry("ListRolePolicies", new ListRolePolicies()), Map.entry("ListRoles", new ListRoles()),
			Map.entry("RemoveRoleFromInstanceProfile", new RemoveRoleFromInstanceProfile()));

	@Override
	public String name() {
		return "iam";
	}

	@Override
	public WireProtocol protocol() {
		return WireProtocol.QUERY;
	}

	@Override
	public String version() {
		return "2010-05-08";
	}

	@Override
	public Map<String, ServiceOperation> operations() {
		return this.operations;
	}

	/**
	 * IAM's model has its own code for internal errors.
	 */
	@Override
	public AwsErrorException commonError(KnownError error, String operation, String caller) {
		AwsErrorException usual = AwsService.super.commonError(error, operation, caller);
		return (error == KnownError.INTERNAL_FAILURE)
				? new AwsErrorException(usual.status(), "ServiceFailure", usual.getMessage()) : usual;
	}

}
