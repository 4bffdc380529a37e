package io.ssmsandbox.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Provides the option sets for the template's tests, and reads a template into plain maps
 * and lists, independent of the code under test.
 */
final class Templates {

	static final TemplateRenderer RENDERER = new TemplateRenderer();

	private Templates() {
	}

	/**
	 * Every endpoint set with every image, and the other options, by the name of the
	 * golden file.
	 */
	static Map<String, TemplateOptions> optionSets() {
		Map<String, TemplateOptions> sets = new LinkedHashMap<>();
		for (EndpointSet endpoints : EndpointSet.values()) {
			for (MachineImage image : MachineImage.values()) {
				sets.put(endpoints.wireName() + "-" + image.wireName(), new TemplateOptions("thin-ssm", "a",
						image.defaultInstanceType(), image, endpoints, 8, Optional.empty()));
			}
		}
		sets.put("full-al2023-s3-prefix-list", new TemplateOptions("thin-ssm", "c", "t3.small", MachineImage.AL2023,
				EndpointSet.FULL, 8, Optional.of("pl-61a54008")));
		sets.put("lean-ubuntu-24.04-arm64-large", new TemplateOptions("a1", "d", "t4g.2xlarge",
				MachineImage.UBUNTU_24_04_ARM64, EndpointSet.LEAN, 100, Optional.of("pl-0a1b2c3d4e5f67890")));
		return sets;
	}

	static RenderedTemplate rendered(TemplateOptions options) {
		return RENDERER.render(options, Map.of());
	}

	static Map<String, Object> parse(String template) {
		return new Yaml(new Intrinsics()).load(template);
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> section(Map<String, Object> template, String... path) {
		Map<String, Object> section = template;
		for (String step : path) {
			section = (Map<String, Object>) section.get(step);
		}
		return section;
	}

	/**
	 * Reads {@code !Ref x} as {@code {"!Ref": "x"}}.
	 */
	private static final class Intrinsics extends SafeConstructor {

		Intrinsics() {
			super(new LoaderOptions());
			this.yamlMultiConstructors.put("!", new AbstractConstruct() {
				@Override
				public Object construct(Node node) {
					return Map.of(node.getTag().getValue(), argument(node));
				}
			});
		}

		private Object argument(Node node) {
			if (node instanceof ScalarNode scalar) {
				return scalar.getValue();
			}
			if (node instanceof SequenceNode sequence) {
				return new ArrayList<>(constructSequence(sequence));
			}
			return List.of(constructMapping((MappingNode) node));
		}

	}

}
