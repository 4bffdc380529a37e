package io.ssmsandbox.emulator.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.template.function.Evaluator;
import io.ssmsandbox.emulator.template.function.PseudoParameters;
import io.ssmsandbox.emulator.template.function.ReferenceScan;
import org.jspecify.annotations.Nullable;

/**
 * A template with resolved parameters and conditions: the resources of a stack, their
 * order, and their properties once their dependencies exist.
 */
public final class ResolvedTemplate {

	private final TemplateSections sections;

	private final List<ParameterValue> parameters;

	private final TemplateScope scope;

	private final Map<String, Set<String>> dependencies = new LinkedHashMap<>();

	private ResolvedTemplate(TemplateSections sections, List<ParameterValue> parameters, TemplateScope scope) {
		this.sections = sections;
		this.parameters = parameters;
		this.scope = scope;
	}

	/**
	 * Resolves the parameters and conditions of a template.
	 * @param given parameter values by name; {@code null} for the template's default
	 * @throws InvalidTemplateException with CloudFormation's wording
	 */
	public static ResolvedTemplate resolve(ParsedTemplate parsedTemplate, Map<String, @Nullable String> given,
			PseudoParameters pseudoParameters, ParameterLookup ssm, ZoneLookup zoneLookup) {
		TemplateSections sections = parsedTemplate.sections();
		List<ParameterValue> parameters = new ParameterResolver(sections.parameters(), ssm).resolve(given);
		Map<String, Object> values = new LinkedHashMap<>();
		for (ParameterValue parameter : parameters) {
			ParameterDeclaration declaration = sections.parameters().get(parameter.key());
			String text = (parameter.resolvedValue() != null) ? parameter.resolvedValue() : parameter.value();
			values.put(parameter.key(), (declaration != null) ? declaration.read(text) : text);
		}
		ResolvedTemplate resolved = new ResolvedTemplate(sections, parameters,
				TemplateScope.of(sections, values, pseudoParameters, zoneLookup));
		resolved.settle();
		return resolved;
	}

	/**
	 * Returns the resources whose conditions are true, in template order.
	 */
	public List<ResourceDeclaration> resources() {
		return this.dependencies.entrySet().stream().map((entry) -> {
			ResourceTemplate resource = resource(entry.getKey());
			return new ResourceDeclaration(resource.logicalId(), resource.type(), entry.getValue(),
					resource.deletionPolicy());
		}).toList();
	}

	/**
	 * Returns the properties of a resource, without those that are {@code AWS::NoValue}.
	 * @param references resolve the resources that it depends on
	 */
	public Map<String, Object> properties(String logicalId, ResourceReferences resourceReferences) {
		return evaluator(resourceReferences).map(resource(logicalId).properties());
	}

	/**
	 * Returns the outputs whose conditions are true, in template order.
	 * @param references resolve all resources
	 */
	public List<OutputValue> outputs(ResourceReferences resourceReferences) {
		Evaluator evaluator = evaluator(resourceReferences);
		return this.sections.outputs()
			.values()
			.stream()
			.filter((output) -> exists(output.condition()))
			.map((output) -> output.evaluate(evaluator))
			.toList();
	}

	public List<ParameterValue> parameters() {
		return this.parameters;
	}

	private void settle() {
		this.sections.conditions().keySet().forEach(this.scope::condition);
		for (ResourceTemplate resource : this.sections.resources().values()) {
			if (exists(resource.condition())) {
				this.dependencies.put(resource.logicalId(), dependencies(resource));
				rehearse(resource.properties());
			}
		}
		TemplateChecks.refuseCycles(this.dependencies);
		this.sections.outputs().values().stream().filter((output) -> exists(output.condition())).forEach((output) -> {
			resourcesIn(output.resolved(), "Outputs");
			rehearse(output.resolved());
		});
	}

	private void rehearse(Object node) {
		new StaticEvaluation(new Evaluator(this.scope), this.sections.resources().keySet()).evaluateIndependent(node);
	}

	/**
	 * CloudFormation ignores a DependsOn on a resource whose condition is false, but
	 * refuses other references to it.
	 */
	private Set<String> dependencies(ResourceTemplate resource) {
		Set<String> dependencies = resourcesIn(resource.resolved(), "Resources");
		resource.dependsOn().stream().filter((name) -> exists(resource(name).condition())).forEach(dependencies::add);
		return dependencies;
	}

	private Set<String> resourcesIn(Object node, String block) {
		Set<String> names = new LinkedHashSet<>(new ReferenceScan(this::chosen).visit(node).names());
		names.retainAll(this.sections.resources().keySet());
		List<String> excluded = names.stream().filter((name) -> !exists(resource(name).condition())).toList();
		if (!excluded.isEmpty()) {
			throw TemplateChecks.unresolved(excluded, block);
		}
		return names;
	}

	private List<Object> chosen(String condition, Object whenTrue, Object whenFalse) {
		return List.of(this.scope.condition(condition) ? whenTrue : whenFalse);
	}

	private boolean exists(@Nullable String condition) {
		return condition == null || this.scope.condition(condition);
	}

	private ResourceTemplate resource(String logicalId) {
		ResourceTemplate resource = this.sections.resources().get(logicalId);
		if (resource == null) {
			throw new IllegalArgumentException("No resource " + logicalId);
		}
		return resource;
	}

	private Evaluator evaluator(ResourceReferences resourceReferences) {
		return new Evaluator(this.scope.with(resourceReferences));
	}

}
