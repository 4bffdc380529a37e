package io.ssmsandbox.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What CreateStack is sent for one sandbox. It is rendered once, when the request is
 * accepted, and kept: a later version of the portal must not change a stack that is
 * already on its way.
 *
 * @param body the template as it lies in the portal, the same for every request
 * @param parameters values of all its parameters
 * @param tags tags of the stack, which CloudFormation hands on to its resources
 * @param capabilities what the caller has to acknowledge
 */
public record RenderedTemplate(String body, Map<String, String> parameters, Map<String, String> tags,
		Set<String> capabilities) {

	public RenderedTemplate {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
		capabilities = Collections.unmodifiableSet(new LinkedHashSet<>(capabilities));
	}

	/**
	 * The body with the parameters' defaults replaced by the values of this sandbox and
	 * nothing else changed, so that it can be read, kept and launched without parameters.
	 * @throws IllegalArgumentException if the body has no default for one of the
	 * parameters
	 */
	public String selfContained() {
		return TemplateDocument.parse(this.body).withDefaults(this.parameters);
	}

	/**
	 * The resources that a stack of this template creates, in the template's order: those
	 * whose condition holds. Reads the body anew, so ask once and keep the answer.
	 */
	public List<TemplateResource> resources() {
		return TemplateDocument.parse(this.body).resources(this.parameters);
	}

	/**
	 * The same resources with what each of them needs. Reads the body anew, so ask once
	 * and keep the answer.
	 */
	public ResourceGraph graph() {
		return TemplateDocument.parse(this.body).graph(this.parameters);
	}

}
