package io.ssmsandbox.emulator.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ssmsandbox.emulator.template.ParsedTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What a stack was asked for with.
 *
 * @param parameters as given, in order; null for the template's own value
 * @param tags as given, in order
 * @param timeoutInMinutes null for as long as it takes
 * @param clientRequestToken null when none was given
 * @param retainExceptOnCreate whether a rollback also deletes what the template retains
 * @param roleArn the role that acts for the stack, null for the caller
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
	 * The same request, which shares the text of its template with others.
	 */
	public StackRequest from(ParsedTemplate parsedTemplate) {
		return new StackRequest(this.region, this.stackName, parsedTemplate.body(), this.parameters, this.tags,
				this.capabilities, this.onFailure, this.terminationProtection, this.timeoutInMinutes,
				this.clientRequestToken, this.retainExceptOnCreate, this.roleArn);
	}

}
