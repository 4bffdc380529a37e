package io.ssmsandbox.emulator.resource;

import java.time.Instant;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;

/**
 * The context in which a resource is created or deleted.
 */
public interface ResourceContext {

	Instant now();

	String region();

	String accountId();

	/** Returns the partition, such as {@code aws} or {@code aws-cn}. */
	String partition();

	String stackName();

	/** Returns the stack's ARN. */
	String stackId();

	String logicalId();

	/** Returns the inventory of the stack's region. */
	RegionInventory inventory();

	/** Returns the IAM resources of the account. */
	IamDirectory iam();

	/** Returns the catalogue of what AWS offers. */
	AwsCatalog catalog();

	/**
	 * Returns a new id in AWS's form, {@code vpc-0123456789abcdef0} for {@code vpc}. The
	 * ids of one resource differ from each other, and a replay gives the same ids.
	 */
	String newId(String prefix);

	/**
	 * Returns AWS's suffix for generated names: upper-case letters and digits, with the
	 * same guarantees as {@link #newId}.
	 */
	String newSuffix(int length);

	/** Returns the account's quota. */
	int quota(QuotaDefinition quotaDefinition);

	/** Returns how many times faster than real time the resources live. */
	double speed();

	/** Returns the stack's tags and the {@code aws:cloudformation:} tags. */
	Map<String, String> stackTags();

}
