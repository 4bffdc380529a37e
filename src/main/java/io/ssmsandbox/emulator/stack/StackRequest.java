package io.ssmsandbox.emulator.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.template.ParsedTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The request for a new stack.
 *
 * @param parameters the values in the caller's order; {@code null} for the template's
 * default
 * @param tags the tags in the caller's order
 * @param timeoutInMinutes {@code null} for no timeout
 * @param clientRequestToken the caller's token, or {@code null}
 * @param retainExceptOnCreate whether a rollback also deletes resources with the policy
 * Retain
 * @param roleArn the service role; {@code null} for the caller's permissions
 */
public record StackRequest(String region, String stackName, String templateBody,
		Map<String, @Nullable String> parameters, Map<String, String> tags, List<String> capabilities,
		OnStackFailure onFailure, boolean terminationProtection, @Nullable Integer timeoutInMinutes,
		@Nullable String clientRequestToken, boolean retainExceptOnCreate, @Nullable String roleArn) {

	public StackRequest {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
		capabilities = List.copyOf(capabilities);
	}

	/**
	 * Returns the request with the template text of a parsed template, so that equal
	 * texts share memory.
	 */
	public StackRequest from(ParsedTemplate parsedTemplate) {
		return new StackRequest(this.region, this.stackName, parsedTemplate.body(), this.parameters, this.tags,
				this.capabilities, this.onFailure, this.terminationProtection, this.timeoutInMinutes,
				this.clientRequestToken, this.retainExceptOnCreate, this.roleArn);
	}

}
