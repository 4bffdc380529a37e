package io.ssmsandbox.emulator.template;

/**
 * Resolves {@code Ref} and {@code Fn::GetAtt} on the resources of a stack. Callers only
 * ask for dependencies of the referring resource.
 */
public interface ResourceReferences {

	Object ref(String logicalId);

	Object attribute(String logicalId, String attribute);

}
