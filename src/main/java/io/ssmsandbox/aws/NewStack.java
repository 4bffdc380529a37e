package io.ssmsandbox.aws;

import java.util.Map;
import java.util.Set;

/**
 * Everything that a CreateStack call carries.
 *
 * @param name the stack's name
 * @param templateBody the template, 51,200 bytes at most
 * @param parameters values of the template's parameters
 * @param tags tags of the stack, which CloudFormation hands on to its resources
 * @param capabilities acknowledgements such as {@code CAPABILITY_NAMED_IAM}
 * @param clientRequestToken the caller's own id of this launch: repeated with the same
 * token, the call makes no second stack
 */
public record NewStack(StackName name, String templateBody, Map<String, String> parameters, Map<String, String> tags,
		Set<String> capabilities, String clientRequestToken) {

	public NewStack {
		parameters = Map.copyOf(parameters);
		tags = Map.copyOf(tags);
		capabilities = Set.copyOf(capabilities);
	}

}
