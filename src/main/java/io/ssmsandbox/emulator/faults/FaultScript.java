package io.ssmsandbox.emulator.faults;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A parsed fault script.
 *
 * @param texts the text of the script, followed by the texts of its scenarios.
 * {@link #readAgain} needs them to parse the script again when the scenario library has
 * changed
 */
public record FaultScript(List<String> texts, List<ResourceFault> resources, List<CallFault> calls) {

	/** A script without faults. */
	public static final FaultScript NONE = new FaultScript(List.of(), List.of(), List.of());

	private static final List<String> KEYS = List.of("scenario", "resources", "calls");

	public FaultScript {
		texts = List.copyOf(texts);
		resources = List.copyOf(resources);
		calls = List.copyOf(calls);
	}

	/**
	 * Parses a script and the scenarios in it.
	 * @throws InvalidFaultScriptException when the script does not follow the grammar
	 */
	public static FaultScript read(String text) {
		List<String> scenarios = mapping(text, false).find("scenario")
			.map((value) -> value.elements().stream().map((each) -> each.oneOf(ScenarioLibrary.names())).toList())
			.orElse(List.of());
		return of(Stream.concat(Stream.of(text), scenarios.stream().map(ScenarioLibrary::text)).toList(), false);
	}

	/**
	 * Parses again the {@link #texts} of an earlier script.
	 */
	public static FaultScript readAgain(List<String> texts) {
		return of(texts, true);
	}

	private static FaultScript of(List<String> texts, boolean again) {
		List<ResourceFault> resources = new ArrayList<>();
		List<CallFault> calls = new ArrayList<>();
		List<String> origins = new ArrayList<>(List.of(""));
		for (String text : texts) {
			ScriptMapping script = mapping(text, again);
			String origin = origins.remove(0);
			script.find("scenario")
				.ifPresent(
						(names) -> names.elements().forEach((name) -> origins.add(" of the scenario " + name.text())));
			script.find("resources")
				.ifPresent((rules) -> rules.list().forEach((each) -> resources.add(ResourceFault.read(each, origin))));
			script.find("calls")
				.ifPresent((rules) -> rules.list().forEach((each) -> calls.add(CallFault.read(each, origin))));
		}
		return new FaultScript(texts, resources, calls);
	}

	/**
	 * Refuses unknown regions, services, operations and types.
	 */
	public FaultScript requireKnownNames(KnownNames knownNames) {
		this.resources.forEach(knownNames::check);
		this.calls.forEach(knownNames::check);
		return this;
	}

	private static ScriptMapping mapping(String text, boolean again) {
		Node node = compose(text);
		return (node != null) ? ScriptMapping.of(new ScriptValue("script", node, again), KEYS)
				: new ScriptMapping(1, Map.of());
	}

	/** An alias may refer to a node that contains it. */
	private static void refuseRecursion(Node node, List<Node> around) {
		if (around.stream().anyMatch((outer) -> outer == node)) {
			throw new InvalidFaultScriptException(node.getStartMark().getLine() + 1, "the value contains itself");
		}
		around.add(node);
		children(node).forEach((each) -> refuseRecursion(each, around));
		around.remove(around.size() - 1);
	}

	private static List<Node> children(Node node) {
		if (node instanceof MappingNode mapping) {
			return mapping.getValue()
				.stream()
				.flatMap((tuple) -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
				.toList();
		}
		return (node instanceof SequenceNode sequence) ? sequence.getValue() : List.of();
	}

	private static @Nullable Node compose(String text) {
		try {
			Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
			if (node != null) {
				refuseRecursion(node, new ArrayList<>());
			}
			return node;
		}
		catch (MarkedYAMLException ex) {
			throw new InvalidFaultScriptException(ex.getProblemMark().getLine() + 1, ex.getProblem());
		}
		catch (YAMLException ex) {
			throw new InvalidFaultScriptException(1, "the script is not valid YAML: " + ex.getMessage());
		}
	}

}
