package io.ssmsandbox.template;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Collects the references in a part of a template: {@code Ref}, {@code GetAtt} and
 * {@code Sub}, in their short and their long forms.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic
 * functions</a>
 */
final class TemplateReferences {

	/** A name in a {@code Sub}; {@code ${!Literal}} is not a reference. */
	private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([A-Za-z0-9]+)(?:\\.[A-Za-z0-9.]+)?}");

	private final Set<String> found = new LinkedHashSet<>();

	private TemplateReferences() {
	}

	/**
	 * Returns the names that a node references, including parameters and pseudo
	 * parameters.
	 */
	static Set<String> collectReferences(Node node) {
		TemplateReferences references = new TemplateReferences();
		references.walk(node);
		return references.found;
	}

	private void walk(Node node) {
		String function = node.getTag().getValue();
		switch (function) {
			case "!Ref", "!GetAtt", "!Sub" -> read(function.substring(1), node);
			default -> walkInto(node);
		}
	}

	private void walkInto(Node node) {
		if (node instanceof SequenceNode sequence) {
			sequence.getValue().forEach(this::walk);
		}
		else if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((entry) -> {
				if (entry.getKeyNode() instanceof ScalarNode key && isFunction(key.getValue())) {
					read(key.getValue().replace("Fn::", ""), entry.getValueNode());
				}
				else {
					walk(entry.getValueNode());
				}
			});
		}
	}

	private static boolean isFunction(String key) {
		return key.equals("Ref") || key.equals("Fn::GetAtt") || key.equals("Fn::Sub");
	}

	private void read(String function, Node argument) {
		if (argument instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
			read(function, sequence.getValue().get(0));
			sequence.getValue().stream().skip(1).forEach(this::walk);
		}
		else if (argument instanceof ScalarNode scalar) {
			readText(function, scalar.getValue());
		}
	}

	private void readText(String function, String text) {
		if (function.equals("Sub")) {
			Matcher names = SUBSTITUTED.matcher(text);
			while (names.find()) {
				this.found.add(names.group(1));
			}
		}
		else {
			this.found.add(text.split("\\.", 2)[0]);
		}
	}

}
