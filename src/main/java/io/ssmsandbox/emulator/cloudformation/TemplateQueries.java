package io.ssmsandbox.emulator.cloudformation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.ssmsandbox.emulator.template.ParameterDeclaration;
import io.ssmsandbox.emulator.template.ParsedTemplate;
import io.ssmsandbox.emulator.wire.AwsError;
import io.ssmsandbox.emulator.wire.Call;
import io.ssmsandbox.emulator.wire.Reply;
import io.ssmsandbox.emulator.wire.Xml;
import io.ssmsandbox.emulator.wire.XmlReply;
import io.ssmsandbox.emulator.world.World;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs GetTemplate, GetTemplateSummary and ValidateTemplate. The emulator supports no
 * transforms, so the original template is also the processed one. Departure: the response
 * omits how resources could be imported.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html">GetTemplate</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplateSummary.html">GetTemplateSummary</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html">ValidateTemplate</a>
 */
final class TemplateQueries {

	private static final String MEMBER = "member";

	private static final Set<String> STAGES = new TreeSet<>(Set.of("Original", "Processed"));

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private TemplateQueries() {
	}

	static Reply get(Call call, World world) {
		ExistingStack.constraints(call, Set.of("StackName", "ChangeSetName", "TemplateStage"))
			.oneOf("TemplateStage", STAGES)
			.check();
		call.text("ChangeSetName").ifPresent(ChangeSets::refuse);
		String body = ExistingStack.of(call, world).request().templateBody();
		return new XmlReply(
				Xml.of("Result").text("TemplateBody", body).list("StagesAvailable", MEMBER, List.copyOf(STAGES)));
	}

	static Reply validate(Call call, World world) {
		new RequestConstraints(call).only(Set.of("TemplateBody", "TemplateURL")).check();
		ParsedTemplate parsedTemplate = TemplateSource.parse(TemplateSource.preferredBody(call), world);
		Xml result = Xml.of("Result")
			.list("Parameters", MEMBER, parsedTemplate.parameters().stream().map(TemplateQueries::parameter).toList())
			.text("Description", parsedTemplate.description());
		return new XmlReply(withCapabilities(result, parsedTemplate));
	}

	static Reply summary(Call call, World world) {
		ExistingStack.constraints(call, Set.of("StackName", "TemplateBody", "TemplateURL")).check();
		if (call.text("StackName").isPresent() == TemplateSource.isGiven(call)) {
			throw AwsError.validation("Exactly one of StackName, TemplateBody and TemplateURL must be specified.");
		}
		ParsedTemplate parsedTemplate = TemplateSource.isGiven(call)
				? TemplateSource.parse(TemplateSource.body(call), world) : ExistingStack.of(call, world).template();
		Xml result = Xml.of("Result")
			.list("Parameters", MEMBER,
					parsedTemplate.parameters().stream().map(TemplateQueries::detailedParameter).toList())
			.text("Description", parsedTemplate.description());
		withCapabilities(result, parsedTemplate).list("ResourceTypes", MEMBER, parsedTemplate.resourceTypes())
			.text("Version", "2010-09-09");
		if (!parsedTemplate.metadata().isEmpty()) {
			result.text("Metadata", MAPPER.writeValueAsString(parsedTemplate.metadata()));
		}
		return new XmlReply(result);
	}

	private static Xml withCapabilities(Xml result, ParsedTemplate parsedTemplate) {
		List<String> required = parsedTemplate.requiredCapabilities();
		if (!required.isEmpty()) {
			result.list("Capabilities", MEMBER, required)
				.text("CapabilitiesReason", parsedTemplate.capabilitiesReason());
		}
		return result;
	}

	private static Xml parameter(ParameterDeclaration parameter) {
		return Xml.of(MEMBER)
			.text("ParameterKey", parameter.name())
			.text("DefaultValue", parameter.defaultValue())
			.text("NoEcho", parameter.noEcho())
			.text("Description", parameter.description());
	}

	private static Xml detailedParameter(ParameterDeclaration parameter) {
		Xml xml = Xml.of(MEMBER)
			.text("ParameterKey", parameter.name())
			.text("DefaultValue", parameter.defaultValue())
			.text("ParameterType", parameter.type().name())
			.text("NoEcho", parameter.noEcho())
			.text("Description", parameter.description());
		List<String> allowed = parameter.constraints().allowedValues();
		Xml constraints = Xml.of("ParameterConstraints");
		return xml.add(allowed.isEmpty() ? constraints : constraints.list("AllowedValues", MEMBER, allowed));
	}

}
