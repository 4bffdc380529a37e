package io.ssmsandbox.emulator.template;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A resource of a stack, as its template declares it.
 *
 * @param dependsOn the explicit dependencies and those from references in its properties
 */
public record ResourceDeclaration(String logicalId, String type, Set<String> dependsOn, DeletionPolicy deletionPolicy) {

	public ResourceDeclaration {
		dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
	}

}
