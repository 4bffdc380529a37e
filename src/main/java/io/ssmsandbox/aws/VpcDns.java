package io.ssmsandbox.aws;

/**
 * The two DNS settings of a VPC. Private names need both.
 *
 * @param support whether the VPC resolves names
 * @param hostnames whether instances in the VPC get names
 */
public record VpcDns(boolean support, boolean hostnames) {

	public boolean isOn() {
		return this.support && this.hostnames;
	}

}
