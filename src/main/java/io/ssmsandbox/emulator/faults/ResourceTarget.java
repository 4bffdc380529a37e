package io.ssmsandbox.emulator.faults;

/**
 * A resource that a rule may match.
 *
 * @param stack the stack's name
 * @param resource the logical id
 * @param type such as {@code AWS::EC2::VPC}
 */
public record ResourceTarget(String region, String stack, String resource, String type) {

}
