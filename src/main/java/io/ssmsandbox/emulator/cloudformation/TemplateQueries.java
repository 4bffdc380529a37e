package io.ssmsandbox.emulator.cloudformation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.ssmsandbox.emulator.template.ParameterDeclaration;
import io.ssmsandbox.emulator.template.ParsedTemplate;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.XmlElement;
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

	static OperationReply get(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("StackName", "ChangeSetName", "TemplateStage"))
			.oneOf("TemplateStage", STAGES)
			.check();
		serviceCall.text("ChangeSetName").ifPresent(ChangeSetRefusal::refuse);
		String body = StackLookup.of(serviceCall, world).request().templateBody();
		return new XmlReply(XmlElement.of("Result")
			.text("TemplateBody", body)
			.list("StagesAvailable", MEMBER, List.copyOf(STAGES)));
	}

	static OperationReply validate(ServiceCall serviceCall, World world) {
		new RequestConstraints(serviceCall).only(Set.of("TemplateBody", "TemplateURL")).check();
		ParsedTemplate parsedTemplate = TemplateSource.parse(TemplateSource.preferredBody(serviceCall), world);
		XmlElement result = XmlElement.of("Result")
			.list("Parameters", MEMBER, parsedTemplate.parameters().stream().map(TemplateQueries::parameter).toList())
			.text("Description", parsedTemplate.description());
		return new XmlReply(withCapabilities(result, parsedTemplate));
	}

	static OperationReply summary(ServiceCall serviceCall, World world) {
		StackLookup.constraints(serviceCall, Set.of("StackName", "TemplateBody", "TemplateURL")).check();
		if (serviceCall.text("StackName").isPresent() == TemplateSource.isGiven(serviceCall)) {
			throw AwsErrorException
				.validation("Exactly one of StackName, TemplateBody and TemplateURL must be specified.");
		}
		ParsedTemplate parsedTemplate = TemplateSource.isGiven(serviceCall)
				? TemplateSource.parse(TemplateSource.body(serviceCall), world)
				: StackLookup.of(serviceCall, world).template();
		XmlElement result = XmlElement.of("Result")
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

	private static XmlElement withCapabilities(XmlElement result, ParsedTemplate parsedTemplate) {
		List<String> required = parsedTemplate.requiredCapabilities();
		if (!required.isEmpty()) {
			result.list("Capabilities", MEMBER, required)
				.text("CapabilitiesReason", parsedTemplate.capabilitiesReason());
		}
		return result;
	}

	private static XmlElement parameter(ParameterDeclaration parameter) {
		return XmlElement.of(MEMBER)
			.text("ParameterKey", parameter.name())
			.text("DefaultValue", parameter.defaultValue())
			.text("NoEcho", parameter.noEcho())
			.text("Description", parameter.description());
	}

	private static XmlElement detailedParameter(ParameterDeclaration parameter) {
		XmlElement xmlElement = XmlElement.of(MEMBER)
			.text("ParameterKey", parameter.name())
			.text("DefaultValue", parameter.defaultValue())
			.text("ParameterType", parameter.type().name())
			.text("NoEcho", parameter.noEcho())
			.text("Description", parameter.description());
		List<String> allowed = parameter.constraints().allowedValues();
		XmlElement constraints = XmlElement.of("ParameterConstraints");
		return xmlElement.add(allowed.isEmpty() ? constraints : constraints.list("AllowedValues", MEMBER, allowed));
	}

}
