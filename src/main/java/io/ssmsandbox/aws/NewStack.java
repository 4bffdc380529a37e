package io.ssmsandbox.aws;

import java.util.Map;
import java.util.Set;

/**
 * The parameters of a CreateStack call.
 *
 * @param name the stack's name
 * @param templateBody the template, 51,200 bytes at most
 * @param parameters values of the template's parameters
 * @param tags tags of the stack, which CloudFormation also adds to its resources
 * @param capabilities acknowledgements such as {@code CAPABILITY_NAMED_IAM}
 * @param clientRequestToken the caller's id of this launch; a repeated call with the same
 * token creates no second stack
 */
public record NewStack(StackName name, String templateBody, Map<String, String> parameters, Map<String, String> tags,
		Set<String> capabilities, String clientRequestToken) {

	public NewStack {
		parameters = Map.copyOf(parameters);
		tags = Map.copyOf(tags);
		capabilities = Set.copyOf(capabilities);
	}

}
