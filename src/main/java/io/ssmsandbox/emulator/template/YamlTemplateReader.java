package io.ssmsandbox.emulator.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads a template in YAML. It composes only nodes and never creates objects from tags. A
 * scalar keeps its text: {@code 2012-10-17} is no date and {@code 1.10} stays
 * {@code 1.10}. As in CloudFormation, aliases are refused.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">Template
 * format</a>
 */
final class YamlTemplateReader {

	private static final int MAX_DEPTH = 50;

	private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private YamlTemplateReader() {
	}

	static Object read(String body) {
		LoaderOptions options = new LoaderOptions();
		options.setNestingDepthLimit(MAX_DEPTH);
		try {
			Node root = new Composer(new ParserImpl(new StreamReader(body), options), new Resolver(), options)
				.getSingleNode();
			if (root == null) {
				throw InvalidTemplateException.format("unsupported structure.");
			}
			return new YamlTemplateReader().value(root, "");
		}
		catch (MarkedYAMLException ex) {
			throw notWellFormed(ex.getProblemMark());
		}
		catch (YAMLException ex) {
			throw notWellFormed(null);
		}
	}

	private Object value(Node node, String path) {
		if (!this.seen.add(node)) {
			throw InvalidTemplateException.error("YAML aliases are not allowed in CloudFormation templates");
		}
		String tag = node.getTag().getValue();
		if (tag.length() > 1 && tag.startsWith("!")) {
			return ShortFormExpander.expand(tag.substring(1), content(node, path));
		}
		if (node instanceof ScalarNode scalar) {
			return scalar(scalar, path);
		}
		return content(node, path);
	}

	private Object content(Node node, String path) {
		if (node instanceof MappingNode mapping) {
			return map(mapping, path);
		}
		if (node instanceof SequenceNode sequence) {
			List<Object> list = new ArrayList<>();
			for (Node element : sequence.getValue()) {
				list.add(value(element, path + "/" + list.size()));
			}
			return list;
		}
		return ((ScalarNode) node).getValue();
	}

	private Map<String, Object> map(MappingNode node, String path) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (NodeTuple tuple : node.getValue()) {
			String key = key(tuple.getKeyNode(), path);
			if (map.put(key, value(tuple.getValueNode(), path + "/" + key)) != null) {
				throw notWellFormed(tuple.getKeyNode().getStartMark());
			}
		}
		return map;
	}

	private static String key(Node node, String path) {
		if (!(node instanceof ScalarNode scalar)) {
			String kind = (node instanceof MappingNode) ? "map" : "list";
			throw InvalidTemplateException
				.format("[%s] map keys must be strings; received a %s instead".formatted(path, kind));
		}
		if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
			throw InvalidTemplateException.format(
					"[%s] map keys must be strings; received numeric [%s] instead".formatted(path, scalar.getValue()));
		}
		return scalar.getValue();
	}

	private static String scalar(ScalarNode node, String path) {
		if (node.getTag().equals(Tag.NULL)) {
			throw TemplateReader.nullAt(path);
		}
		if (node.getTag().equals(Tag.BINARY)) {
			throw notWellFormed(node.getStartMark());
		}
		if (node.getTag().equals(Tag.BOOL)) {
			return switch (node.getValue().toLowerCase(Locale.ROOT)) {
				case "true", "yes", "on" -> "true";
				default -> "false";
			};
		}
		return node.getValue();
	}

	private static InvalidTemplateException notWellFormed(@Nullable Mark mark) {
		return (mark != null) ? TemplateReader.notWellFormed("YAML", mark.getLine() + 1, mark.getColumn() + 1)
				: InvalidTemplateException.format("YAML not well-formed.");
	}

}
