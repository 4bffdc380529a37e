package io.ssmsandbox.aws;

/**
 * A stack as it stands in a list of many: without its tags.
 *
 * @param id its ARN
 * @param name its name
 */
public record ListedStack(StackId id, StackName name) {
}
