package io.ssmsandbox.template;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A template parsed into YAML nodes that know their position in the text. So a value can
 * be replaced in place, and all comments and other lines stay unchanged.
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
			throw new IllegalArgumentException("Not a template: the top level is not a YAML mapping");
		}
		return new TemplateDocument(body, mapping);
	}

	/**
	 * Returns the text with new defaults for the given parameters.
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
	 * Returns the resources that exist with these parameter values.
	 */
	List<TemplateResource> resources(Map<String, String> values) {
		List<TemplateResource> resources = new ArrayList<>();
		children(this.root, "Resources").forEach((logicalId, resource) -> {
			boolean exists = text(resource, "Condition").map((condition) -> isTrue(condition, values)).orElse(true);
			if (exists) {
				resources.add(new TemplateResource(logicalId, text(resource, "Type").orElseThrow()));
			}
		});
		return List.copyOf(resources);
	}

	/**
	 * Returns the same resources with their dependencies.
	 */
	ResourceGraph graph(Map<String, String> values) {
		List<TemplateResource> resources = resources(values);
		Set<String> names = resources.stream().map(TemplateResource::logicalId).collect(Collectors.toSet());
		Map<String, Node> definitions = children(this.root, "Resources");
		return new ResourceGraph(resources.stream()
			.map((resource) -> node(resource, Objects.requireNonNull(definitions.get(resource.logicalId())), names))
			.toList());
	}

	private static ResourceGraph.Node node(TemplateResource resource, Node definition, Set<String> names) {
		Map<String, Node> parts = children(definition);
		Optional<Node> properties = Optional.ofNullable(parts.get("Properties"));
		Set<String> references = properties.map(TemplateReferences::collectReferences).orElseGet(Set::of);
		Set<String> waitsFor = Optional.ofNullable(parts.get("DependsOn"))
			.map(TemplateDocument::scalars)
			.map(Set::copyOf)
			.orElseGet(Set::of);
		return new ResourceGraph.Node(resource, intersection(references, names), intersection(waitsFor, names),
				serviceOf(properties.map(TemplateDocument::children).orElseGet(Map::of)));
	}

	private static Set<String> intersection(Set<String> some, Set<String> others) {
		return some.stream().filter(others::contains).collect(Collectors.toSet());
	}

	/**
	 * Returns the last part of an endpoint service's name. The name is a literal or the
	 * first argument of a {@code Sub}.
	 */
	private static @Nullable String serviceOf(Map<String, Node> properties) {
		return Optional.ofNullable(properties.get("ServiceName"))
			.map(TemplateDocument::scalars)
			.filter((texts) -> !texts.isEmpty())
			.map((texts) -> texts.get(0).substring(texts.get(0).lastIndexOf('.') + 1))
			.orElse(null);
	}

	private static List<String> scalars(Node node) {
		if (node instanceof ScalarNode scalar) {
			return List.of(scalar.getValue());
		}
		return (node instanceof SequenceNode sequence) ? sequence.getValue()
			.stream()
			.filter(ScalarNode.class::isInstance)
			.map((each) -> ((ScalarNode) each).getValue())
			.toList() : List.of();
	}

	/**
	 * Evaluates a condition. Only the form that the template uses is supported: a
	 * parameter equals a literal.
	 */
	private boolean isTrue(String condition, Map<String, String> values) {
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
