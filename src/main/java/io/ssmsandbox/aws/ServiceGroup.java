package io.ssmsandbox.aws;

import java.util.Locale;

/**
 * Services of AWS that share a budget of calls. CloudFormation has one of its own, since
 * its limits are small and the account's other users of it, such as pipelines, share
 * them.
 */
public enum ServiceGroup {

	/** CloudFormation alone. */
	CLOUDFORMATION,
	/** Every other service: EC2, Systems Manager, IAM, STS and Service Quotas. */
	OTHERS;

	/** The group in metrics. */
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
