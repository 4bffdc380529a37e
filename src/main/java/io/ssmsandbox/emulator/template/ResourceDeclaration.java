package io.ssmsandbox.emulator.template;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A resource that a stack will have.
 *
 * @param dependsOn the resources it must wait for: those it names and those its
 * properties refer to
 */
public record ResourceDeclaration(String logicalId, String type, Set<String> dependsOn, DeletionPolicy deletionPolicy) {

	public ResourceDeclaration {
		dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
	}

}
