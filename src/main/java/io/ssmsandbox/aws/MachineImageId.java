package io.ssmsandbox.aws;

/**
 * The id and the architecture of a region's machine image.
 *
 * @param id such as {@code ami-0123456789abcdef0}
 * @param architecture the processor architecture, in EC2's spelling
 */
public record MachineImageId(String id, String architecture) {
}
