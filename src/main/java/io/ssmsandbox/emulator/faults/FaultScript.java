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
 * A script of faults.
 *
 * @param texts its text, followed by those of the scenarios that it names: what
 * {@link #again} needs to read it again, whatever becomes of the library of scenarios
 */
public record FaultScript(List<String> texts, List<ResourceFault> resources, List<CallFault> calls) {

	/** No fault at all. */
	public static final FaultScript NONE = new FaultScript(List.of(), List.of(), List.of());

	private static final List<String> KEYS = List.of("scenario", "resources", "calls");

	public FaultScript {
		texts = List.copyOf(texts);
		resources = List.copyOf(resources);
		calls = List.copyOf(calls);
	}

	/**
	 * Reads a script and the scenarios that it names.
	 * @throws InvalidFaultScriptException when there is anything in it that is not of the
	 * grammar
	 */
	public static FaultScript read(String text) {
		List<String> scenarios = mapping(text, false).find("scenario")
			.map((value) -> value.elements().stream().map((each) -> each.oneOf(ScenarioLibrary.names())).toList())
			.orElse(List.of());
		return of(Stream.concat(Stream.of(text), scenarios.stream().map(ScenarioLibrary::text)).toList(), false);
	}

	/**
	 * Reads texts that once were {@link #texts}.
	 */
	public static FaultScript again(List<String> texts) {
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
	 * Refuses regions, services, operations and types that do not exist.
	 */
	public FaultScript checked(KnownNames knownNames) {
		this.resources.forEach(knownNames::check);
		this.calls.forEach(knownNames::check);
		return this;
	}

	private static ScriptMapping mapping(String text, boolean again) {
		Node node = compose(text);
		return (node != null) ? ScriptMapping.of(new ScriptValue("script", node, again), KEYS)
				: new ScriptMapping(1, Map.of());
	}

	/** An alias may lead to what is around it. */
	private static void refuseRecursion(Node node, List<Node> around) {
		if (around.stream().anyMatch((outer) -> outer == node)) {
			throw new InvalidFaultScriptException(node.getStartMark().getLine() + 1, "this contains itself");
		}
		around.add(node);
		inside(node).forEach((each) -> refuseRecursion(each, around));
		around.remove(around.size() - 1);
	}

	private static List<Node> inside(Node node) {
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
			throw new InvalidFaultScriptException(1, "this is not YAML: " + ex.getMessage());
		}
	}

}
