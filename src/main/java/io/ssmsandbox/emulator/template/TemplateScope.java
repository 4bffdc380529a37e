package io.ssmsandbox.emulator.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.template.function.EvaluationScope;
import io.ssmsandbox.emulator.template.function.Evaluator;
import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import io.ssmsandbox.emulator.template.function.PseudoParameters;
import io.ssmsandbox.emulator.template.function.TemplateValues;

/**
 * The evaluation scope of one stack: its parameters, conditions, mappings and the
 * resources that exist so far.
 */
final class TemplateScope implements EvaluationScope {

	private final TemplateSections sections;

	private final Map<String, Object> parameters;

	private final PseudoParameters pseudoParameters;

	private final ZoneLookup zoneLookup;

	private final ResourceReferences resourceReferences;

	private final Map<String, Boolean> conditions;

	private TemplateScope(TemplateSections sections, Map<String, Object> parameters, PseudoParameters pseudoParameters,
			ZoneLookup zoneLookup, ResourceReferences resourceReferences, Map<String, Boolean> conditions) {
		this.sections = sections;
		this.parameters = parameters;
		this.pseudoParameters = pseudoParameters;
		this.zoneLookup = zoneLookup;
		this.resourceReferences = resourceReferences;
		this.conditions = conditions;
	}

	/**
	 * Creates a scope without resources.
	 */
	static TemplateScope of(TemplateSections sections, Map<String, Object> parameters,
			PseudoParameters pseudoParameters, ZoneLookup zoneLookup) {
		return new TemplateScope(sections, parameters, pseudoParameters, zoneLookup, new NoResources(),
				new HashMap<>());
	}

	TemplateScope with(ResourceReferences resourceReferences) {
		return new TemplateScope(this.sections, this.parameters, this.pseudoParameters, this.zoneLookup,
				resourceReferences, this.conditions);
	}

	@Override
	public Object ref(String name) {
		return this.pseudoParameters.value(name)
			.or(() -> Optional.ofNullable(this.parameters.get(name)))
			.orElseGet(() -> this.resourceReferences.ref(name));
	}

	@Override
	public Object attribute(String logicalId, String attribute) {
		return this.resourceReferences.attribute(logicalId, attribute);
	}

	@Override
	public boolean condition(String name) {
		Boolean known = this.conditions.get(name);
		if (known != null) {
			return known;
		}
		ConditionExpression expression = this.sections.conditions().get(name);
		if (expression == null) {
			throw new IllegalStateException("Unchecked condition " + name);
		}
		boolean holds = expression.holds(new Evaluator(this));
		this.conditions.put(name, holds);
		return holds;
	}

	@Override
	public Object mapping(String map, String key, String attribute) {
		Object keys = this.sections.mappings().get(map);
		if (keys == null) {
			throw noMapping(map);
		}
		return Optional.ofNullable(TemplateValues.map(keys).get(key))
			.flatMap((attributes) -> Optional.ofNullable(TemplateValues.map(attributes).get(attribute)))
			.orElseThrow(() -> InvalidTemplateException
				.error("Unable to get mapping for %s::%s::%s".formatted(map, key, attribute)));
	}

	@Override
	public List<String> zones(String region) {
		return this.zoneLookup.in(region);
	}

	static InvalidTemplateException noMapping(String name) {
		return InvalidTemplateException
			.error("Mapping named '" + name + "' is not present in the 'Mappings' section of template.");
	}

	/**
	 * Refuses all references. No code uses them before resources exist: values that refer
	 * to resources are evaluated later.
	 */
	private static final class NoResources implements ResourceReferences {

		@Override
		public Object ref(String logicalId) {
			throw new IllegalStateException(logicalId + " does not exist yet");
		}

		@Override
		public Object attribute(String logicalId, String attribute) {
			throw new IllegalStateException(logicalId + " does not exist yet");
		}

	}

}
