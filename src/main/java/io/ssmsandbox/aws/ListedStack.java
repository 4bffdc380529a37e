package io.ssmsandbox.aws;

/**
 * A stack as ListStacks returns it, without its tags.
 *
 * @param id its ARN
 * @param name its name
 */
public record ListedStack(StackId id, StackName name) {
}
