package io.ssmsandbox.diagnosis;

import java.util.Locale;

import io.ssmsandbox.message.MessageCode;

/**
 * An action that may fix a cause, for which the portal can guide the user. Its text is
 * under {@code remedy.<code>}.
 */
public enum Remedy implements MessageCode {

	/** Repeat the request. */
	TRY_AGAIN,

	/** Repeat the request with another prefix. */
	OTHER_PREFIX,

	/** Repeat the request in another availability zone. */
	OTHER_ZONE,

	/** Repeat the request in another region. */
	OTHER_REGION,

	/** Repeat the request with another instance type. */
	OTHER_INSTANCE_TYPE,

	/** Repeat the request with another image. */
	OTHER_IMAGE,

	/** Tear down sandboxes that are no longer needed. */
	FREE_QUOTA,

	/** Request a higher VPC quota for the region. */
	RAISE_VPC_QUOTA,

	/** Request a higher gateway endpoint quota for the region. */
	RAISE_GATEWAY_ENDPOINT_QUOTA,

	/** Request a higher vCPU quota for the region. */
	RAISE_VCPU_QUOTA,

	/** Request a higher stack quota for the region. */
	RAISE_STACK_QUOTA,

	/** Ask the operators to grant the portal more permissions. */
	ALLOW_PORTAL,

	/** Change the policy of the account's key for disks. */
	CHANGE_KEY_POLICY,

	/**
	 * Switch off the stack's termination protection, then tear it down again.
	 */
	SWITCH_PROTECTION_OFF,

	/** Reboot the instance. */
	REBOOT_INSTANCE;

	/**
	 * The code in responses, such as {@code other-zone}.
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public String key() {
		return "remedy." + wireName();
	}

	@Override
	public int arguments() {
		return 0;
	}

}
