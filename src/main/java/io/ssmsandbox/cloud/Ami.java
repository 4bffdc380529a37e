package io.ssmsandbox.cloud;

/**
 * A machine image of a region.
 *
 * @param id such as {@code ami-0123456789abcdef0}
 * @param architecture the processor that it was built for, in EC2's word
 */
public record Ami(String id, String architecture) {
}
