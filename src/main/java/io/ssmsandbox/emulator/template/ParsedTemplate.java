package io.ssmsandbox.emulator.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A parsed and consistent template: every name in it exists and no resource depends on
 * itself. The caller must check whether its resource types exist.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">Template
 * anatomy</a>
 */
public final class ParsedTemplate {

	private final String body;

	private final TemplateSections sections;

	private ParsedTemplate(String body, TemplateSections sections) {
		this.body = body;
		this.sections = sections;
	}

	/**
	 * Parses a template in YAML or JSON.
	 * @throws InvalidTemplateException with CloudFormation's wording
	 */
	public static ParsedTemplate parse(String body) {
		TemplateSections sections = TemplateSections.parse(TemplateReader.read(body));
		new TemplateChecks(sections).check();
		return new ParsedTemplate(body, sections);
	}

	/**
	 * Returns the template text.
	 */
	public String body() {
		return this.body;
	}

	public @Nullable String description() {
		return this.sections.description();
	}

	/**
	 * Returns the Metadata section, which is empty when absent.
	 */
	public Map<String, Object> metadata() {
		return this.sections.metadata();
	}

	public List<ParameterDeclaration> parameters() {
		return List.copyOf(this.sections.parameters().values());
	}

	/**
	 * Returns {@code CAPABILITY_NAMED_IAM}, {@code CAPABILITY_IAM} or an empty list.
	 */
	public List<String> requiredCapabilities() {
		return capabilities().required();
	}

	/**
	 * Returns why capabilities are required, or an empty text when none are.
	 */
	public String capabilitiesReason() {
		return capabilities().reason();
	}

	/**
	 * Returns the distinct types of all resources in template order, conditional ones
	 * included.
	 */
	public List<String> resourceTypes() {
		return resources().stream().map(ResourceTemplate::type).distinct().toList();
	}

	/**
	 * Refuses attributes that the resource types do not have.
	 */
	public void checkAttributes(Attributes attributes) {
		new TemplateChecks(this.sections).checkAttributes(attributes);
	}

	/**
	 * Refuses outputs that cannot be a text, as far as the template alone shows it.
	 */
	public void checkOutputs() {
		this.sections.outputs().values().forEach((output) -> output.check(this.sections.parameters()));
	}

	TemplateSections sections() {
		return this.sections;
	}

	private Capabilities capabilities() {
		return Capabilities.of(resources());
	}

	private Collection<ResourceTemplate> resources() {
		return this.sections.resources().values();
	}

	/**
	 * Knows the attributes of resource types.
	 */
	@FunctionalInterface
	public interface Attributes {

		/**
		 * Returns whether {@code Fn::GetAtt} supports the attribute for the resource
		 * type.
		 */
		boolean exists(String resourceType, String attribute);

	}

}
