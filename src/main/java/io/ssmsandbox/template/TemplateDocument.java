package io.ssmsandbox.template;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A template as YAML nodes, which know where in the text they stand: a value can be
 * replaced in place, with every comment and line around it left alone.
 */
final class TemplateDocument {

	private final String body;

	private final MappingNode root;

	private TemplateDocument(String body, MappingNode root) {
		this.body = body;
		this.root = root;
	}

	static TemplateDocument parse(String body) {
		Node root = new Yaml(new LoaderOptions()).compose(new StringReader(body));
		if (!(root instanceof MappingNode mapping)) {
			throw new IllegalArgumentException("Not a template: no YAML mapping at its top");
		}
		return new TemplateDocument(body, mapping);
	}

	/**
	 * The text with the default of each named parameter replaced.
	 */
	String withDefaults(Map<String, String> values) {
		TreeMap<Integer, Replacement> replacements = new TreeMap<>();
		values.forEach((parameter, value) -> {
			ScalarNode node = defaultOf(parameter).orElseThrow(
					() -> new IllegalArgumentException("The template has no default for a parameter " + parameter));
			if (!node.getValue().equals(value)) {
				int start = offset(node.getStartMark().getIndex());
				replacements.put(start, new Replacement(offset(node.getEndMark().getIndex()), YamlText.quoted(value)));
			}
		});
		StringBuilder text = new StringBuilder(this.body);
		replacements.descendingMap()
			.forEach((start, replacement) -> text.replace(start, replacement.end(), replacement.text()));
		return text.toString();
	}

	/**
	 * The resources that exist when the parameters have these values.
	 */
	List<TemplateResource> resources(Map<String, String> values) {
		List<TemplateResource> resources = new ArrayList<>();
		children(this.root, "Resources").forEach((logicalId, resource) -> {
			boolean exists = text(resource, "Condition").map((condition) -> holds(condition, values)).orElse(true);
			if (exists) {
				resources.add(new TemplateResource(logicalId, text(resource, "Type").orElseThrow()));
			}
		});
		return List.copyOf(resources);
	}

	/**
	 * Knows the one form that the template uses for resources: a parameter equals a
	 * literal.
	 */
	private boolean holds(String condition, Map<String, String> values) {
		if (children(this.root, "Conditions").get(condition) instanceof SequenceNode equals
				&& equals.getTag().getValue().equals("!Equals") && equals.getValue().size() == 2
				&& equals.getValue().get(0) instanceof ScalarNode parameter
				&& parameter.getTag().getValue().equals("!Ref")
				&& equals.getValue().get(1) instanceof ScalarNode literal) {
			return literal.getValue().equals(valueOf(parameter.getValue(), values));
		}
		throw new IllegalArgumentException(
				"The condition " + condition + " is not of the form !Equals [!Ref P, literal]");
	}

	private String valueOf(String parameter, Map<String, String> values) {
		return Optional.ofNullable(values.get(parameter))
			.or(() -> defaultOf(parameter).map(ScalarNode::getValue))
			.orElseThrow(() -> new IllegalArgumentException("The parameter " + parameter + " has no value"));
	}

	private Optional<ScalarNode> defaultOf(String parameter) {
		return Optional.ofNullable(children(this.root, "Parameters").get(parameter))
			.map((declaration) -> children(declaration).get("Default"))
			.filter(ScalarNode.class::isInstance)
			.map(ScalarNode.class::cast);
	}

	private int offset(int codePoints) {
		return this.body.offsetByCodePoints(0, codePoints);
	}

	private static Optional<String> text(Node node, String key) {
		return Optional.ofNullable(children(node).get(key))
			.filter(ScalarNode.class::isInstance)
			.map((value) -> ((ScalarNode) value).getValue());
	}

	private static Map<String, Node> children(MappingNode node, String key) {
		return Optional.ofNullable(children(node).get(key)).map(TemplateDocument::children).orElseGet(Map::of);
	}

	private static Map<String, Node> children(Node node) {
		Map<String, Node> children = new LinkedHashMap<>();
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((entry) -> {
				if (entry.getKeyNode() instanceof ScalarNode key) {
					children.put(key.getValue(), entry.getValueNode());
				}
			});
		}
		return children;
	}

	private record Replacement(int end, String text) {
	}

}
