package io.ssmsandbox.cloud;

import java.util.Locale;

/**
 * Services of AWS that share a budget of calls. CloudFormationService has one of its own, since
 * its limits are small and the account's other users of it, such as pipelines, share
 * them.
 */
public enum ServiceGroup {

	/** CloudFormationService alone. */
	CLOUDFORMATION,
	/** Every other service: EC2, Systems Manager, IAM, STS and Service Quotas. */
	OTHERS;

	/** The group in metrics. */
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
