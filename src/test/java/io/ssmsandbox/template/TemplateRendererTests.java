package io.ssmsandbox.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TemplateRendererTests {

	private static final TemplateOptions DEFAULTS = TemplateOptions.of("thin-ssm", "a");

	@Test
	void sendsTheSameBodyForAllOptions() {
		String body = Templates.rendered(DEFAULTS).body();

		assertThat(Templates.optionSets().values())
			.allSatisfy((options) -> assertThat(Templates.rendered(options).body()).isEqualTo(body));
	}

	@Test
	void fitsIntoTheBodyOfOneCall() {
		assertThat(Templates.rendered(DEFAULTS).body().getBytes()).hasSizeLessThan(51_200);
	}

	@Test
	void givesEveryParameterOfTheTemplateAValueInItsOrder() {
		RenderedTemplate rendered = Templates.rendered(DEFAULTS);

		assertThat(rendered.parameters().keySet())
			.containsExactlyElementsOf(Templates.section(Templates.parse(rendered.body()), "Parameters").keySet());
	}

	@Test
	void rendersTheDefaultsThatTheTemplateHasItself() {
		RenderedTemplate rendered = Templates.rendered(DEFAULTS);
		Map<String, Object> parameters = Templates.section(Templates.parse(rendered.body()), "Parameters");

		assertThat(rendered.parameters()).allSatisfy((name, value) -> assertThat(value)
			.isEqualTo(Templates.section(parameters, name).get("Default").toString()));
	}

	@Test
	void requiresNamedIamBecauseTheProfileHasAName() {
		assertThat(Templates.rendered(DEFAULTS).capabilities()).containsExactly("CAPABILITY_NAMED_IAM");
	}

	@ParameterizedTest
	@CsvSource({ "FULL,16", "LEAN,14" })
	void countsTheResourcesOfTheStack(EndpointSet endpoints, int count) {
		TemplateOptions options = new TemplateOptions("thin-ssm", "a", "t3.small", MachineImage.AL2023, endpoints, 8,
				DEFAULTS.s3PrefixListId());

		assertThat(Templates.rendered(options).resources()).hasSize(count);
	}

	@ParameterizedTest
	@EnumSource
	void createsExactlyTheEndpointsOfTheSet(EndpointSet endpoints) {
		TemplateOptions options = new TemplateOptions("thin-ssm", "a", "t3.small", MachineImage.AL2023, endpoints, 8,
				DEFAULTS.s3PrefixListId());

		List<TemplateResource> created = Templates.rendered(options).resources();

		Map<String, String> logicalIds = Map.of("ssm", "SSMEndpoint", "ssmmessages", "SSMAgentEndpoint", "ec2messages",
				"EC2MessageEndpoint", "ec2", "EC2Endpoint", "s3", "S3Endpoint");
		assertThat(created).filteredOn((resource) -> resource.type().equals("AWS::EC2::VPCEndpoint"))
			.extracting(TemplateResource::logicalId)
			.containsExactlyInAnyOrderElementsOf(endpoints.services().stream().map(logicalIds::get).toList());
	}

	@Test
	void keepsTagsInOrderAndForItself() {
		Map<String, String> tags = new LinkedHashMap<>();
		tags.put("ssm-sandbox:owner", "asa@example.com");
		tags.put("ssm-sandbox:expires-at", "2026-11-24T13:00:00Z");

		RenderedTemplate rendered = Templates.RENDERER.render(DEFAULTS, tags);
		tags.clear();

		assertThat(rendered.tags().keySet()).containsExactly("ssm-sandbox:owner", "ssm-sandbox:expires-at");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<script>", "a\nb", "o'brien", "${AWS::AccountId}" })
	void refusesTagValuesThatAwsWouldRefuse(String value) {
		assertThatExceptionOfType(InvalidTemplateOptionException.class)
			.isThrownBy(() -> Templates.RENDERER.render(DEFAULTS, Map.of("ssm-sandbox:owner", value)))
			.satisfies((fault) -> assertThat(fault.option()).isEqualTo("tags"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "aws:cloudformation:stack-name", "AWS:x" })
	void refusesTagKeysThatAwsReserves(String key) {
		assertThatExceptionOfType(InvalidTemplateOptionException.class)
			.isThrownBy(() -> Templates.RENDERER.render(DEFAULTS, Map.of(key, "value")));
	}

	@Test
	void refusesMoreTagsThanAStackCanHave() {
		Map<String, String> tags = new LinkedHashMap<>();
		for (int i = 0; i < 51; i++) {
			tags.put("tag-" + i, "value");
		}

		assertThatExceptionOfType(InvalidTemplateOptionException.class)
			.isThrownBy(() -> Templates.RENDERER.render(DEFAULTS, tags));
	}

}
