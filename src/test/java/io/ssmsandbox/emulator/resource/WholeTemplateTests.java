package io.ssmsandbox.emulator.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.inventory.Instance;
import io.ssmsandbox.emulator.inventory.RegionInventory;
import io.ssmsandbox.emulator.inventory.VpcEndpoint;
import io.ssmsandbox.emulator.template.ParsedTemplate;
import io.ssmsandbox.emulator.template.ResolvedTemplate;
import io.ssmsandbox.emulator.template.ResourceDeclaration;
import io.ssmsandbox.emulator.template.ResourceReferences;
import io.ssmsandbox.emulator.template.function.PseudoParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests complete templates with the template engine and the resource types: the article's
 * template, and the product's with every option.
 */
class WholeTemplateTests {

	private static final String ARTICLE = "/article/thin-private-subnet-ssm.yaml";

	private static final String PRODUCT = "/cloudformation/private-ssm-sandbox.yaml";

	@Test
	void createsTheArticlesStackAndLeavesNothingBehind() {
		Stack stack = new Stack(TestSite.inTokyo(), ARTICLE, Map.of());

		stack.create();

		assertThat(stack.parsedTemplate.requiredCapabilities()).containsExactly("CAPABILITY_NAMED_IAM");
		assertThat(stack.creations).hasSize(16);
		RegionInventory inventory = stack.site.inventory();
		assertThat(inventory.instances().all()).singleElement().matches(Instance::isRunning);
		assertThat(inventory.endpoints().all()).hasSize(5).allMatch(VpcEndpoint::isAvailable);
		assertThat(stack.site.iam().instanceProfiles().contains("thin-ssm-Server")).isTrue();
		stack.delete();
		assertNothingLeft(stack.site);
	}

	@ParameterizedTest
	@CsvSource({ "full, t3.small, /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64, /dev/xvda",
			"lean, t3.small, /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64, /dev/xvda",
			"full, t4g.small, /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64, /dev/xvda",
			"full, t3.small, /aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2, /dev/xvda",
			"lean, t3.small, /aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id, /dev/sda1",
			"lean, t4g.small, /aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id, /dev/sda1" })
	void createsTheProductsStackInEveryOption(String endpoints, String type, String image, String device) {
		Stack stack = new Stack(TestSite.inTokyo(), PRODUCT,
				Map.of("EndpointSet", endpoints, "InstanceType", type, "ImageId", image, "RootDeviceName", device));

		stack.create();

		assertThat(stack.site.inventory().endpoints().all()).hasSize(endpoints.equals("full") ? 5 : 3);
		assertThat(stack.site.inventory().instances().all()).singleElement()
			.extracting(Instance::type, Instance::imdsV2Required, Instance::rootDeviceName)
			.containsExactly(type, true, device);
		assertThat(stack.outputs()).containsKey("InstanceId");
		stack.delete();
		assertNothingLeft(stack.site);
	}

	@ParameterizedTest
	@ValueSource(strings = { "us-east-1", "eu-west-1", "cn-north-1", "us-gov-west-1" })
	void createsTheProductsStackInOtherRegions(String region) {
		TestSite site = TestSite.in(region);
		String prefixList = site.catalog().prefixListId(region, "s3").orElseThrow();
		Stack stack = new Stack(site, PRODUCT, Map.of("S3PrefixListId", prefixList));

		stack.create();

		assertThat(site.inventory().instances().all()).hasSize(1);
		stack.delete();
		assertNothingLeft(site);
	}

	@Test
	void failsAtTheEndpointInTheZoneThatLacksTheService() {
		Stack stack = new Stack(TestSite.inTokyo(), ARTICLE, Map.of("AZ1", "d"));

		assertThatExceptionOfType(ResourceFailureException.class).isThrownBy(stack::create)
			.withMessageContaining("does not support the availability zone of the subnet: subnet-");
		stack.delete();
		assertNothingLeft(stack.site);
	}

	@Test
	void failsAtTheProfileWhenAnotherRegionHasItsName() {
		TestSite tokyo = TestSite.inTokyo();
		new Stack(tokyo, ARTICLE, Map.of()).create();
		Stack stack = new Stack(tokyo.movedTo("us-east-1"), ARTICLE, Map.of());

		assertThatExceptionOfType(ResourceFailureException.class).isThrownBy(stack::create)
			.withMessageContaining("Instance Profile thin-ssm-Server already exists.");
	}

	@Test
	void hasOnlyAttributesThatItsTypesHave() {
		for (String file : List.of(ARTICLE, PRODUCT)) {
			ParsedTemplate.parse(read(file))
				.checkAttributes((type, attribute) -> TestSite.type(type).attributes().contains(attribute));
		}
	}

	private static void assertNothingLeft(TestSite site) {
		RegionInventory inventory = site.inventory();
		assertThat(inventory.vpcs().all()).isEmpty();
		assertThat(inventory.subnets().all()).isEmpty();
		assertThat(inventory.routeTables().all()).isEmpty();
		assertThat(inventory.associations().all()).isEmpty();
		assertThat(inventory.securityGroups().all()).isEmpty();
		assertThat(inventory.networkInterfaces().all()).isEmpty();
		assertThat(inventory.endpoints().all()).isEmpty();
		assertThat(inventory.instances().where((instance) -> instance.state() != Instance.State.TERMINATED)).isEmpty();
		assertThat(site.iam().roles().all()).isEmpty();
		assertThat(site.iam().instanceProfiles().all()).isEmpty();
		assertThat(site.iam().rolePolicies().all()).isEmpty();
	}

	private static String read(String resource) {
		try (InputStream stream = WholeTemplateTests.class.getResourceAsStream(resource)) {
			assertThat(stream).as(resource).isNotNull();
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Creates resources in the order of their references and deletes them in the reverse
	 * order, all at one instant.
	 */
	private static final class Stack implements ResourceReferences {

		private final TestSite site;

		private final ParsedTemplate parsedTemplate;

		private final ResolvedTemplate resolved;

		private final Map<String, ResourceCreation> creations = new LinkedHashMap<>();

		Stack(TestSite site, String file, Map<String, String> parameters) {
			this.site = site;
			this.parsedTemplate = ParsedTemplate.parse(read(file));
			PseudoParameters pseudo = new PseudoParameters(site.accountId(), site.region(), site.partition(),
					site.catalog().region(site.region()).orElseThrow().urlSuffix(), site.stackName(), site.stackId(),
					List.of());
			this.resolved = ResolvedTemplate.resolve(this.parsedTemplate, parameters, pseudo,
					(name) -> site.catalog().parameter(site.region(), name),
					(region) -> site.catalog().zones(region).stream().map(CatalogZone::name).toList());
		}

		void create() {
			List<ResourceDeclaration> waiting = new ArrayList<>(this.resolved.resources());
			while (!waiting.isEmpty()) {
				Set<String> done = new HashSet<>(this.creations.keySet());
				List<ResourceDeclaration> ready = waiting.stream()
					.filter((resource) -> done.containsAll(resource.dependsOn()))
					.toList();
				assertThat(ready).as("ready among %s", waiting).isNotEmpty();
				ready.forEach(this::create);
				waiting.removeAll(ready);
			}
		}

		private void create(ResourceDeclaration resource) {
			Map<String, Object> properties = this.resolved.properties(resource.logicalId(), this);
			ResourceType type = TestSite.type(resource.type());
			assertThat(type.properties()).as(resource.type())
				.containsAll(properties.keySet())
				.containsAll(type.requiredProperties());
			assertThat(properties.keySet()).as(resource.logicalId()).containsAll(type.requiredProperties());
			ResourceCreation resourceCreation = this.site.of(resource.logicalId()).create(resource.type(), properties);
			assertThat(resourceCreation.attributes().keySet()).as(resource.type()).isEqualTo(type.attributes());
			this.creations.put(resource.logicalId(), resourceCreation);
		}

		void delete() {
			List<ResourceDeclaration> waiting = new ArrayList<>(this.resolved.resources());
			waiting.removeIf((resource) -> !this.creations.containsKey(resource.logicalId()));
			while (!waiting.isEmpty()) {
				List<ResourceDeclaration> ready = waiting.stream()
					.filter((resource) -> waiting.stream()
						.noneMatch((other) -> other.dependsOn().contains(resource.logicalId())))
					.toList();
				for (ResourceDeclaration resource : ready) {
					this.site.of(resource.logicalId())
						.delete(resource.type(), creation(resource.logicalId()).physicalId());
				}
				waiting.removeAll(ready);
			}
		}

		Map<String, String> outputs() {
			Map<String, String> outputs = new LinkedHashMap<>();
			this.resolved.outputs(this).forEach((output) -> outputs.put(output.key(), output.value()));
			return outputs;
		}

		@Override
		public Object ref(String logicalId) {
			return creation(logicalId).ref();
		}

		@Override
		public Object attribute(String logicalId, String attribute) {
			Object value = creation(logicalId).attributes().get(attribute);
			assertThat(value).as(logicalId + "." + attribute).isNotNull();
			return value;
		}

		private ResourceCreation creation(String logicalId) {
			ResourceCreation resourceCreation = this.creations.get(logicalId);
			assertThat(resourceCreation).as(logicalId).isNotNull();
			return resourceCreation;
		}

	}

}
