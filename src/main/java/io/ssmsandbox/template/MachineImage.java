package io.ssmsandbox.template;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An operating system that a sandbox can boot. AWS or the vendor keeps its public SSM
 * parameter pointing at the newest image. All images include SSM Agent.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/systems-manager/latest/userguide/ami-preinstalled-agent.html">
 * AMIs with SSM Agent preinstalled</a>
 */
public enum MachineImage {

	AL2023("al2023", "Amazon Linux 2023", "x86_64",
			"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64", "/dev/xvda", null),

	AL2023_ARM64("al2023-arm64", "Amazon Linux 2023 (arm64)", "arm64",
			"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64", "/dev/xvda", null),

	AL2("al2", "Amazon Linux 2", "x86_64", "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2", "/dev/xvda",
			LocalDate.of(2026, 6, 30)),

	UBUNTU_24_04("ubuntu-24.04", "Ubuntu 24.04 LTS", "x86_64",
			"/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id", "/dev/sda1", null),

	UBUNTU_24_04_ARM64("ubuntu-24.04-arm64", "Ubuntu 24.04 LTS (arm64)", "arm64",
			"/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id", "/dev/sda1", null);

	private final String wireName;

	private final String title;

	private final String architecture;

	private final String parameterName;

	private final String rootDeviceName;

	private final @Nullable LocalDate supportEnded;

	MachineImage(String wireName, String title, String architecture, String parameterName, String rootDeviceName,
			@Nullable LocalDate supportEnded) {
		this.wireName = wireName;
		this.title = title;
		this.architecture = architecture;
		this.parameterName = parameterName;
		this.rootDeviceName = rootDeviceName;
		this.supportEnded = supportEnded;
	}

	public static Optional<MachineImage> of(String wireName) {
		return Arrays.stream(values()).filter((image) -> image.wireName.equals(wireName)).findFirst();
	}

	/**
	 * The name in requests and responses.
	 */
	public String wireName() {
		return this.wireName;
	}

	/**
	 * The user name for SSH logins.
	 */
	public String loginName() {
		return switch (this) {
			case AL2023, AL2023_ARM64, AL2 -> "ec2-user";
			case UBUNTU_24_04, UBUNTU_24_04_ARM64 -> "ubuntu";
		};
	}

	/**
	 * The display name.
	 */
	public String title() {
		return this.title;
	}

	/**
	 * The processor architecture in EC2's spelling: {@code x86_64} or {@code arm64}.
	 */
	public String architecture() {
		return this.architecture;
	}

	/**
	 * The public SSM parameter that names the newest AMI of a region.
	 */
	public String parameterName() {
		return this.parameterName;
	}

	/**
	 * The device that the AMI boots from. Another name would add a second volume and
	 * leave the root volume unencrypted, as the AMI has it.
	 */
	public String rootDeviceName() {
		return this.rootDeviceName;
	}

	/**
	 * The smallest sensible instance type of this architecture, for requests without one.
	 */
	public String defaultInstanceType() {
		return this.architecture.equals("arm64") ? "t4g.small" : "t3.small";
	}

	/**
	 * The last day of the vendor's support, if that day has passed. The image can still
	 * be booted, because its parameter still resolves.
	 */
	public Optional<LocalDate> supportEnded() {
		return Optional.ofNullable(this.supportEnded);
	}

}
