package io.ssmsandbox.emulator.wire;

/**
 * What an operation answers, without the envelope of its protocol.
 */
public sealed interface Reply permits XmlReply, JsonReply {

}
