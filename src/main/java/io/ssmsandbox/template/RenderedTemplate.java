package io.ssmsandbox.template;

import java.util.Map;
import java.util.Set;

public record RenderedTemplate(String body, Map<String, String> parameters, Map<String, String> tags,
		Set<String> capabilities) {

	public RenderedTemplate {
		parameters = Map.copyOf(parameters);
		tags = Map.copyOf(tags);
		capabilities = Set.copyOf(capabilities);
	}

}
