package io.ssmsandbox.aws;

import java.time.Clock;
import java.util.Optional;

import software.amazon.awssdk.services.ec2.model.Ec2Exception;

import org.springframework.stereotype.Component;

/**
 * Finds the machine images that public SSM parameters name. Responses are cached for
 * {@code portal.aws.remember}. Every method may throw {@link AwsUnavailableException}
 * when AWS cannot be reached, and {@link AwsRefusedException} when AWS refuses.
 */
@Component
public class MachineImages {

	private final AwsClients clients;

	private final AnswerCache<Named, Optional<MachineImageId>> newest;

	MachineImages(AwsClients clients, PreflightThreads threads, AwsProperties properties, Clock clock) {
		this.clients = clients;
		this.newest = new AnswerCache<>(properties.remember(), clock, threads,
				(image) -> parameter(image).flatMap((id) -> image(image.region(), id)));
	}

	/**
	 * The image that a public parameter names in a region now; empty when the region has
	 * no such parameter, or the image no longer exists.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters-ami.html">Public
	 * parameters</a>
	 */
	public Optional<MachineImageId> newest(String region, String parameter) {
		return this.newest.get(new Named(region, parameter));
	}

	private Optional<String> parameter(Named image) {
		return AwsExceptionTranslator.call("ssm:GetParameters",
				() -> this.clients.ssm(image.region())
					.getParameters((request) -> request.names(image.parameter()))
					.parameters()
					.stream()
					.findFirst()
					.map((found) -> found.value()));
	}

	private Optional<MachineImageId> image(String region, String id) {
		return AwsExceptionTranslator.call("ec2:DescribeImages", () -> {
			try {
				return this.clients.ec2(region)
					.describeImages((request) -> request.imageIds(id))
					.images()
					.stream()
					.findFirst()
					.map((found) -> new MachineImageId(found.imageId(), found.architectureAsString()));
			}
			catch (Ec2Exception ex) {
				if (AwsExceptionTranslator.code(ex).startsWith("InvalidAMIID")) {
					return Optional.empty();
				}
				throw ex;
			}
		});
	}

	private record Named(String region, String parameter) {
	}

}
