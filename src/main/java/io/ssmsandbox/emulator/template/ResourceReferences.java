package io.ssmsandbox.emulator.template;

/**
 * What the resources of a stack answer to {@code Ref} and {@code Fn::GetAtt}. They are
 * asked only for resources that the asking one depends on.
 */
public interface ResourceReferences {

	Object ref(String logicalId);

	Object attribute(String logicalId, String attribute);

}
