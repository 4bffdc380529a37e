package io.ssmsandbox.aws;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A stack as CloudFormation describes it at one moment.
 *
 * @param id its ARN
 * @param name its name
 * @param status its status
 * @param statusReason AWS's reason for the status, if any
 * @param tags the tags it was created with
 * @param outputs the template's outputs, empty until CREATE_COMPLETE
 */
public record Stack(StackId id, StackName name, StackStatus status, @Nullable String statusReason,
		Map<String, String> tags, Map<String, String> outputs) {

	public Stack {
		tags = Map.copyOf(tags);
		outputs = Map.copyOf(outputs);
	}

	/**
	 * One of the template's outputs.
	 */
	public Optional<String> output(String key) {
		return Optional.ofNullable(this.outputs.get(key));
	}

}
