package io.ssmsandbox.emulator.resource;

import java.time.Instant;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.AwsCatalog;
import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.RegionInventory;

/**
 * Where and when a resource is being created or deleted.
 */
public interface ResourceContext {

	Instant now();

	String region();

	String accountId();

	/** Such as {@code aws} or {@code aws-cn}. */
	String partition();

	String stackName();

	/** The stack's ARN. */
	String stackId();

	String logicalId();

	/** What exists in the stack's region. */
	RegionInventory inventory();

	/** What exists in the whole account. */
	IamDirectory iam();

	/** What AWS offers. */
	AwsCatalog catalog();

	/**
	 * An id in AWS's form, {@code vpc-0123456789abcdef0} for {@code vpc}. Ids of one
	 * resource differ from each other, and a replay gives the same ones.
	 */
	String newId(String prefix);

	/**
	 * What AWS appends to names it makes up: upper-case letters and digits, under the
	 * same promise as {@link #newId}.
	 */
	String newSuffix(int length);

	/** How many of something the account may have. */
	int quota(QuotaDefinition quotaDefinition);

	/** How many times faster than real time the emulated resources live. */
	double speed();

	/** The stack's tags and the {@code aws:cloudformation:} ones. */
	Map<String, String> stackTags();

}
