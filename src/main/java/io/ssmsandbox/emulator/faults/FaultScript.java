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
import org.yaml.snakeyaml.nodes.Node;

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
	 * @throws ScriptFault when there is anything in it that is not of the grammar
	 */
	public static FaultScript read(String text) {
		List<String> scenarios = scenarios(text).stream().map(Scenarios::text).toList();
		return again(Stream.concat(Stream.of(text), scenarios.stream()).toList());
	}

	/**
	 * Reads texts that once were {@link #texts}.
	 */
	public static FaultScript again(List<String> texts) {
		List<ResourceFault> resources = new ArrayList<>();
		List<CallFault> calls = new ArrayList<>();
		for (String text : texts) {
			ScriptMapping script = mapping(text);
			script.find("resources")
				.ifPresent((rules) -> rules.list().forEach((each) -> resources.add(ResourceFault.read(each))));
			script.find("calls").ifPresent((rules) -> rules.list().forEach((each) -> calls.add(CallFault.read(each))));
		}
		return new FaultScript(texts, resources, calls);
	}

	/**
	 * Refuses regions, services, operations and types that do not exist.
	 */
	public FaultScript checked(Vocabulary vocabulary) {
		this.resources.forEach(vocabulary::check);
		this.calls.forEach(vocabulary::check);
		return this;
	}

	private static List<String> scenarios(String text) {
		return mapping(text).find("scenario")
			.map((value) -> value.elements().stream().map((each) -> each.oneOf(Scenarios.names())).toList())
			.orElse(List.of());
	}

	private static ScriptMapping mapping(String text) {
		Node node = compose(text);
		return (node != null) ? ScriptMapping.of(new ScriptValue("script", node), KEYS)
				: new ScriptMapping(1, Map.of());
	}

	private static @Nullable Node compose(String text) {
		try {
			return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
		}
		catch (MarkedYAMLException ex) {
			throw new ScriptFault(ex.getProblemMark().getLine() + 1, ex.getProblem());
		}
		catch (YAMLException ex) {
			throw new ScriptFault(1, "this is not YAML: " + ex.getMessage());
		}
	}

}
