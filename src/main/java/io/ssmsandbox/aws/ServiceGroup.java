package io.ssmsandbox.aws;

import java.util.Locale;

/**
 * A group of AWS services that share a call budget. CloudFormation has its own budget,
 * because its limits are small and shared with the account's other clients, such as
 * pipelines.
 */
enum ServiceGroup {

	/** CloudFormation alone. */
	CLOUDFORMATION,
	/** Every other service: EC2, Systems Manager, IAM, STS and Service Quotas. */
	OTHERS;

	/** The value in metrics. */
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
