package io.ssmsandbox.emulator.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A template that is well-formed in itself: every name it uses exists and no resource
 * waits for itself. Whether its resource types exist is for the caller to judge.
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
	 * Reads a template in YAML or JSON.
	 * @throws InvalidTemplateException in CloudFormation's words
	 */
	public static ParsedTemplate parse(String body) {
		TemplateSections sections = TemplateSections.parse(TemplateReader.read(body));
		new TemplateChecks(sections).check();
		return new ParsedTemplate(body, sections);
	}

	/**
	 * The text that it was read from.
	 */
	public String body() {
		return this.body;
	}

	public @Nullable String description() {
		return this.sections.description();
	}

	/**
	 * The Metadata section, empty without one.
	 */
	public Map<String, Object> metadata() {
		return this.sections.metadata();
	}

	public List<ParameterDeclaration> parameters() {
		return List.copyOf(this.sections.parameters().values());
	}

	/**
	 * {@code CAPABILITY_NAMED_IAM}, {@code CAPABILITY_IAM} or nothing.
	 */
	public List<String> requiredCapabilities() {
		return capabilities().required();
	}

	/**
	 * Why capabilities are required; empty when none are.
	 */
	public String capabilitiesReason() {
		return capabilities().reason();
	}

	/**
	 * The distinct types of its resources in template order, those under a condition
	 * included.
	 */
	public List<String> resourceTypes() {
		return resources().stream().map(ResourceTemplate::type).distinct().toList();
	}

	/**
	 * Refuses attributes that the types of its resources do not have.
	 */
	public void checkAttributes(Attributes attributes) {
		new TemplateChecks(this.sections).checkAttributes(attributes);
	}

	/**
	 * Refuses outputs of which it shows in the template that they are no text.
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
		 * Whether {@code Fn::GetAtt} may ask a resource of that type for that attribute.
		 */
		boolean exists(String resourceType, String attribute);

	}

}
