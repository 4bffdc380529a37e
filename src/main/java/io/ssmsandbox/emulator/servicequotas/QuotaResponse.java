package io.ssmsandbox.emulator.servicequotas;

import java.util.LinkedHashMap;
import java.util.Map;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.catalog.QuotaDefinition;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.world.World;

/**
 * Writes a quota as Service Quotas does. A default quota belongs to no account.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ServiceQuota.html">ServiceQuota</a>
 */
record QuotaResponse(ServiceCall call, World world, Kind kind) {

	/**
	 * The services with quotas here, and the names that Service Quotas uses for them.
	 */
	static final Map<String, String> SERVICES = services();

	private static Map<String, String> services() {
		Map<String, String> services = new LinkedHashMap<>();
		services.put("cloudformation", "AWS CloudFormation");
		services.put("ec2", "Amazon Elastic Compute Cloud (Amazon EC2)");
		services.put("vpc", "Amazon Virtual Private Cloud (Amazon VPC)");
		return services;
	}

	Map<String, Object> of(QuotaDefinition quotaDefinition) {
		Map<String, Object> shape = new LinkedHashMap<>();
		shape.put("ServiceCode", quotaDefinition.service());
		shape.put("ServiceName", SERVICES.getOrDefault(quotaDefinition.service(), quotaDefinition.service()));
		shape.put("QuotaArn", arn(quotaDefinition));
		shape.put("QuotaCode", quotaDefinition.code());
		shape.put("QuotaName", quotaDefinition.displayName());
		shape.put("Value", (double) value(quotaDefinition));
		shape.put("Unit", "None");
		shape.put("Adjustable", true);
		shape.put("GlobalQuota", false);
		shape.put("QuotaAppliedAtLevel", "ACCOUNT");
		return shape;
	}

	/**
	 * The error for an unknown quota. The wording has no source.
	 */
	static AwsErrorException unknown() {
		return new AwsErrorException(400, "NoSuchResourceException", "The specified resource does not exist.");
	}

	private int value(QuotaDefinition quotaDefinition) {
		return switch (this.kind) {
			case BY_DEFAULT -> quotaDefinition.defaultValue();
			case APPLIED -> this.world.quota(quotaDefinition);
		};
	}

	private String arn(QuotaDefinition quotaDefinition) {
		String partition = this.world.catalog().region(this.call.region()).map(CatalogRegion::partition).orElseThrow();
		String account = switch (this.kind) {
			case BY_DEFAULT -> "";
			case APPLIED -> World.ACCOUNT_ID;
		};
		return String.join(":", "arn", partition, "servicequotas", this.call.region(), account,
				quotaDefinition.service() + "/" + quotaDefinition.code());
	}

	/**
	 * The kind of quota: the account's value or AWS's default.
	 */
	enum Kind {

		BY_DEFAULT, APPLIED

	}

}
