package io.ssmsandbox.emulator.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the values of a template's parameters.
 */
final class ParameterResolver {

	private final Map<String, ParameterDeclaration> declarations;

	private final ParameterLookup ssm;

	ParameterResolver(Map<String, ParameterDeclaration> declarations, ParameterLookup ssm) {
		this.declarations = declarations;
		this.ssm = ssm;
	}

	/**
	 * Returns the value of every parameter in template order.
	 * @throws InvalidTemplateException when a value is missing, unknown or not allowed
	 */
	List<ParameterValue> resolve(Map<String, @Nullable String> given) {
		List<String> unknown = given.keySet().stream().filter((name) -> !this.declarations.containsKey(name)).toList();
		if (!unknown.isEmpty()) {
			throw new InvalidTemplateException("Parameters: " + unknown + " do not exist in the template");
		}
		List<String> missing = this.declarations.values()
			.stream()
			.filter((declaration) -> declaration.value(given.get(declaration.name())).isEmpty())
			.map(ParameterDeclaration::name)
			.toList();
		if (!missing.isEmpty()) {
			throw new InvalidTemplateException("Parameters: " + missing + " must have values");
		}
		return values(given);
	}

	private List<ParameterValue> values(Map<String, @Nullable String> given) {
		List<ParameterValue> values = new ArrayList<>();
		List<String> absent = new ArrayList<>();
		for (ParameterDeclaration declaration : this.declarations.values()) {
			String value = declaration.value(given.get(declaration.name())).orElseThrow();
			declaration.check(value);
			boolean named = declaration.type().source() != ParameterType.Source.CALLER;
			Optional<String> found = named ? this.ssm.value(value) : Optional.empty();
			if (named && found.isEmpty()) {
				absent.add(value);
			}
			boolean resolved = declaration.type().source() == ParameterType.Source.SSM_VALUE;
			values.add(new ParameterValue(declaration.name(), value, resolved ? found.orElse(null) : null,
					declaration.noEcho()));
		}
		if (!absent.isEmpty()) {
			throw new InvalidTemplateException("Unable to fetch parameters [%s] from parameter store for this account."
				.formatted(String.join(",", absent)));
		}
		return values;
	}

}
