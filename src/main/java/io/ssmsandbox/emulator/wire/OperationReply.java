package io.ssmsandbox.emulator.wire;

/**
 * The result of an operation, without the protocol's wrapper.
 */
public sealed interface OperationReply permits XmlReply, JsonReply {

}
