package io.ssmsandbox.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import org.springframework.stereotype.Component;

/**
 * The AWS account that the portal uses.
 */
@Component
class AwsAccount {

	private final AwsClients clients;

	private volatile @Nullable AwsIdentity identity;

	AwsAccount(AwsClients clients) {
		this.clients = clients;
	}

	/**
	 * Returns the identity of the portal's credentials. AWS is called once per process.
	 * @throws AwsUnavailableException when AWS cannot be reached
	 */
	public AwsIdentity identity() {
		AwsIdentity known = this.identity;
		if (known == null) {
			known = AwsExceptionTranslator.call("sts:GetCallerIdentity",
					() -> read(this.clients.sts(this.clients.homeRegion()).getCallerIdentity()));
			this.identity = known;
		}
		return known;
	}

	private static AwsIdentity read(GetCallerIdentityResponse answer) {
		return new AwsIdentity(answer.account(), answer.arn(), answer.userId());
	}

}
