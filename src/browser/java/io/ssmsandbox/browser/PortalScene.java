package io.ssmsandbox.browser;

import java.util.Locale;

/**
 * A lasting state of a sandbox. Each state has its own region, in which AWS is scripted
 * to keep it.
 */
enum PortalScene {

	// The slowest one comes first.
	TEARDOWN_FAILED("us-east-2", "TEARDOWN_FAILED", true), REQUESTED("eu-north-1", "REQUESTED", false),
	LAUNCHING("eu-west-1", "LAUNCHING", false), CONNECTING("eu-west-2", "CONNECTING", false),
	READY("ap-northeast-1", "READY", false), LAUNCH_FAILED("eu-west-3", "LAUNCH_FAILED", false),
	TEARING_DOWN("eu-central-1", "TEARING_DOWN", true), TORN_DOWN("us-west-2", "TORN_DOWN", true);

	/** The fault script of all regions. */
	static final String SCRIPT = """
			resources:
			  - { region: eu-west-1, type: "AWS::EC2::VPCEndpoint", slow: PT240H }
			  - { region: eu-west-2, type: "AWS::EC2::Instance", agent: never }
			  - region: eu-west-3
			    type: AWS::EC2::VPC
			    fails:
			      { says: The maximum number of VPCs has been reached., service: Ec2, status: 400, code: GeneralServiceException }
			  - { region: eu-central-1, type: "AWS::EC2::VPC", slow-delete: PT240H }
			  - region: us-east-2
			    type: AWS::EC2::Subnet
			    blocked:
			      { says: "The subnet '${PhysicalId}' has dependencies and cannot be deleted.", service: Ec2, status: 400, code: InvalidRequest }
			calls:
			  - { region: eu-north-1, operation: CreateStack, error: ServiceUnavailable }
			""";

	private final String region;

	private final String phase;

	private final boolean toBeTornDown;

	PortalScene(String region, String phase, boolean toBeTornDown) {
		this.region = region;
		this.phase = phase;
		this.toBeTornDown = toBeTornDown;
	}

	String region() {
		return this.region;
	}

	String phase() {
		return this.phase;
	}

	/**
	 * Whether it is reached from READY by a teardown.
	 */
	boolean isToBeTornDown() {
		return this.toBeTornDown;
	}

	/**
	 * Returns a name such as {@code teardown-failed}.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
