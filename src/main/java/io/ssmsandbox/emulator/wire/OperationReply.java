package io.ssmsandbox.emulator.wire;

/**
 * What an operation answers, without the envelope of its protocol.
 */
public sealed interface OperationReply permits XmlReply, JsonReply {

}
