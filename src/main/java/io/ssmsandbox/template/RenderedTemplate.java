package io.ssmsandbox.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The template and parameters of one sandbox's CreateStack call. It is rendered and
 * stored once, when the request is accepted: a later version of the portal must not
 * change a stack that is already being created.
 *
 * @param body the template text, the same for every request
 * @param parameters values of all its parameters
 * @param tags tags of the stack, which CloudFormation also adds to its resources
 * @param capabilities the capabilities that the caller must acknowledge
 */
public record RenderedTemplate(String body, Map<String, String> parameters, Map<String, String> tags,
		Set<String> capabilities) {

	public RenderedTemplate {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
		capabilities = Collections.unmodifiableSet(new LinkedHashSet<>(capabilities));
	}

	/**
	 * Returns the body with the values of this sandbox as parameter defaults, so that it
	 * can be launched without parameters. Nothing else changes.
	 * @throws IllegalArgumentException if the body has no default for one of the
	 * parameters
	 */
	public String selfContained() {
		return TemplateDocument.parse(this.body).withDefaults(this.parameters);
	}

	/**
	 * Returns the resources that the stack creates, in the template's order: those whose
	 * condition is true. Each call parses the body, so keep the result.
	 */
	public List<TemplateResource> resources() {
		return TemplateDocument.parse(this.body).resources(this.parameters);
	}

	/**
	 * Returns the same resources with their dependencies. Each call parses the body, so
	 * keep the result.
	 */
	public ResourceGraph graph() {
		return TemplateDocument.parse(this.body).graph(this.parameters);
	}

}
