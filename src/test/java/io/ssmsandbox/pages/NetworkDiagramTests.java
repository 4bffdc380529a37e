package io.ssmsandbox.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.ssmsandbox.progress.LaunchProgress;
import io.ssmsandbox.progress.ResourceProgress;
import io.ssmsandbox.progress.ResourceState;
import io.ssmsandbox.template.EndpointSet;
import io.ssmsandbox.template.ResourceGraph;
import io.ssmsandbox.template.TemplateOptions;
import io.ssmsandbox.template.TemplateRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkDiagramTests {

	@ParameterizedTest
	@EnumSource
	void drawsEveryResourceOnce(EndpointSet endpoints) {
		LaunchProgress launchProgress = outlook(endpoints);

		for (NetworkDiagram drawing : NetworkDiagram.of(launchProgress)) {
			assertThat(Stream.concat(drawing.areas().stream(), drawing.nodes().stream())
				.filter(NetworkDiagram.Node::resource)).extracting(NetworkDiagram.Node::name)
				.containsExactlyInAnyOrderElementsOf(
						launchProgress.resources().stream().map(ResourceProgress::logicalId).toList());
		}
	}

	@ParameterizedTest
	@EnumSource
	void nothingLiesOnAnythingElse(EndpointSet endpoints) {
		for (NetworkDiagram drawing : NetworkDiagram.of(outlook(endpoints))) {
			List<NetworkDiagram.Node> nodes = drawing.nodes();
			for (int i = 0; i < nodes.size(); i++) {
				for (NetworkDiagram.Node other : nodes.subList(i + 1, nodes.size())) {
					assertThat(nodes.get(i).box().overlaps(other.box()))
						.as(nodes.get(i).name() + " on " + other.name() + " in the " + drawing.shape() + " drawing")
						.isFalse();
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatIsInTheSubnetLiesInIt(EndpointSet endpoints) {
		for (NetworkDiagram drawing : NetworkDiagram.of(outlook(endpoints))) {
			Rectangle vpc = box(drawing, "VPC");
			Rectangle subnet = box(drawing, "PrivateSubnet");

			assertThat(vpc.contains(subnet)).isTrue();
			for (String inside : List.of("Instance", "SSMEndpoint", "SSMAgentEndpoint")) {
				assertThat(subnet.contains(box(drawing, inside))).as(inside).isTrue();
			}
			assertThat(vpc.contains(box(drawing, "S3Endpoint"))).isTrue();
			assertThat(subnet.overlaps(box(drawing, "S3Endpoint"))).isFalse();
			assertThat(vpc.overlaps(box(drawing, "ServerRole"))).isFalse();
			assertThat(vpc.overlaps(box(drawing, "Systems Manager"))).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	void isTheSameEveryTime(EndpointSet endpoints) {
		assertThat(NetworkDiagram.of(outlook(endpoints))).isEqualTo(NetworkDiagram.of(outlook(endpoints)));
	}

	@ParameterizedTest
	@EnumSource
	void leadsThroughTheEndpointsToSystemsManager(EndpointSet endpoints) {
		for (NetworkDiagram drawing : NetworkDiagram.of(outlook(endpoints))) {
			List<String> edges = drawing.edges().stream().map((edge) -> edge.from() + " > " + edge.to()).toList();

			assertThat(edges).contains("Instance > SG", "SG > SSMEndpointSG", "SSMEndpoint > SSMEndpointSG",
					"SSMEndpoint > Systems Manager", "SSMAgentEndpoint > Systems Manager", "S3Endpoint > Amazon S3",
					"Instance > ServerProfile", "ServerProfile > ServerRole");
			assertThat(edges).doesNotHaveDuplicates().noneMatch((edge) -> edge.endsWith("> VPC"));
		}
	}

	private static Rectangle box(NetworkDiagram drawing, String name) {
		return Stream.concat(drawing.areas().stream(), drawing.nodes().stream())
			.filter((node) -> node.name().equals(name))
			.findFirst()
			.orElseThrow()
			.box();
	}

	private static LaunchProgress outlook(EndpointSet endpoints) {
		TemplateOptions plain = TemplateOptions.of("thin-ssm", "a");
		ResourceGraph graph = new TemplateRenderer()
			.render(new TemplateOptions(plain.prefix(), plain.zoneLetter(), plain.instanceType(), plain.image(),
					endpoints, plain.volumeSizeGiB(), plain.s3PrefixListId()), Map.of())
			.graph();
		List<ResourceProgress> resources = graph.nodes()
			.stream()
			.map((node) -> new ResourceProgress(node, ResourceState.WAITING, null, false, false, null, null, null,
					false))
			.toList();
		return new LaunchProgress(graph, resources, List.of(), null, Instant.EPOCH);
	}

}
