package io.ssmsandbox.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceGraphTests {

	@Test
	void readsReferencesInTheirShortAndLongForms() {
		ResourceGraph.Node reader = node(graph("""
				Parameters:
				  P: { Type: String, Default: x }
				Resources:
				  A: { Type: T }
				  B: { Type: T }
				  C: { Type: T }
				  D: { Type: T }
				  E: { Type: T }
				  F: { Type: T }
				  Reader:
				    Type: T
				    DependsOn: F
				    Properties:
				      One: !Ref A
				      Two: [ !GetAtt B.Arn, { Ref: C } ]
				      Three: { Deep: { Fn::GetAtt: [D, Arn] } }
				      Four: !Sub ["${E.Name}-${P}-${!F}-${Own}-${AWS::Region}", { Own: x }]
				"""), "Reader");

		assertThat(reader.references()).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
		assertThat(reader.dependsOn()).containsExactly("F");
		assertThat(reader.needs()).hasSize(6);
	}

	@Test
	void findsTheDependenciesOfTheInstance() {
		ResourceGraph.Node instance = node(ofSandbox(EndpointSet.FULL), "Instance");

		assertThat(instance.references()).containsExactlyInAnyOrder("ServerProfile", "SG", "PrivateSubnet");
		assertThat(instance.dependsOn()).contains("SSMEndpoint", "SSMAgentEndpoint", "S3Endpoint");
	}

	@Test
	void findsTheServiceOfAnEndpoint() {
		ResourceGraph graph = ofSandbox(EndpointSet.FULL);

		assertThat(graph.nodes().stream().filter((node) -> node.service() != null))
			.extracting(ResourceGraph.Node::service)
			.containsExactlyInAnyOrderElementsOf(EndpointSet.FULL.services());
		assertThat(node(graph, "VPC").service()).isNull();
	}

	@Test
	void leavesOutResourcesThatTheStackDoesNotCreate() {
		ResourceGraph lean = ofSandbox(EndpointSet.LEAN);

		assertThat(lean.nodes()).extracting(ResourceGraph.Node::logicalId)
			.contains("SSMEndpoint")
			.doesNotContain("EC2Endpoint", "EC2MessageEndpoint");
	}

	@ParameterizedTest
	@EnumSource
	void ordersEachResourceAfterItsDependencies(EndpointSet endpoints) {
		ResourceGraph graph = ofSandbox(endpoints);
		List<String> order = graph.inOrder().stream().map(ResourceGraph.Node::logicalId).toList();

		assertThat(order).hasSameSizeAs(graph.nodes());
		graph.nodes()
			.forEach((node) -> assertThat(order.subList(0, order.indexOf(node.logicalId()))).containsAll(node.needs()));
	}

	private static ResourceGraph ofSandbox(EndpointSet endpoints) {
		TemplateOptions plain = TemplateOptions.of("thin-ssm", "a");
		return Templates
			.rendered(new TemplateOptions(plain.prefix(), plain.zoneLetter(), plain.instanceType(), plain.image(),
					endpoints, plain.volumeSizeGiB(), plain.s3PrefixListId()))
			.graph();
	}

	private static ResourceGraph graph(String body) {
		return new RenderedTemplate(body, Map.of(), Map.of(), Set.of()).graph();
	}

	private static ResourceGraph.Node node(ResourceGraph graph, String name) {
		return graph.nodes().stream().filter((node) -> node.logicalId().equals(name)).findFirst().orElseThrow();
	}

}
