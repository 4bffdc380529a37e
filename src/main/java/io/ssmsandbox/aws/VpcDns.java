package io.ssmsandbox.aws;

/**
 * The two switches of a VPC that private names need, both of them.
 *
 * @param support whether names are resolved within it
 * @param hostnames whether what stands in it gets names
 */
public record VpcDns(boolean support, boolean hostnames) {

	public boolean isOn() {
		return this.support && this.hostnames;
	}

}
