package io.ssmsandbox.diagnosis;

import java.util.Locale;

import io.ssmsandbox.message.MessageCode;

/**
 * What helps against a cause, as far as the portal can lead a person there. Its short
 * sentence stands under {@code remedy.<code>}.
 */
public enum Remedy implements MessageCode {

	/** The same request again. */
	TRY_AGAIN,

	/** The same request with another prefix. */
	OTHER_PREFIX,

	/** The same request in another availability zone. */
	OTHER_ZONE,

	/** The same request in another region. */
	OTHER_REGION,

	/** The same request with another instance type. */
	OTHER_INSTANCE_TYPE,

	/** The same request with another image. */
	OTHER_IMAGE,

	/** Sandboxes that are no longer needed are torn down. */
	FREE_QUOTA,

	/** A higher quota for VPCs of the region. */
	RAISE_VPC_QUOTA,

	/** A higher quota for gateway endpoints of the region. */
	RAISE_GATEWAY_ENDPOINT_QUOTA,

	/** A higher quota for vCPUs of the region. */
	RAISE_VCPU_QUOTA,

	/** A higher quota for stacks of the region. */
	RAISE_STACK_QUOTA,

	/** More permissions for the portal, which its operators grant. */
	ALLOW_PORTAL,

	/** The policy of the account's own key for disks is changed. */
	CHANGE_KEY_POLICY,

	/**
	 * Termination protection of the stack is switched off, then it is torn down again.
	 */
	SWITCH_PROTECTION_OFF,

	/** The instance is rebooted. */
	REBOOT_INSTANCE;

	/**
	 * The code on the wire, such as {@code other-zone}.
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
