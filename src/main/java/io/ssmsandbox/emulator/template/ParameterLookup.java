package io.ssmsandbox.emulator.template;

import java.util.Optional;

/**
 * Finds the SSM parameters that a template's parameters may name.
 */
@FunctionalInterface
public interface ParameterLookup {

	Optional<String> value(String name);

}
