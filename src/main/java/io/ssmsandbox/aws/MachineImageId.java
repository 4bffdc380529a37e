package io.ssmsandbox.aws;

/**
 * A machine image of a region.
 *
 * @param id such as {@code ami-0123456789abcdef0}
 * @param architecture the processor that it was built for, in EC2's word
 */
public record MachineImageId(String id, String architecture) {
}
