package io.ssmsandbox.aws;

/**
 * A region that the account may use.
 *
 * @param name such as {@code ap-northeast-1}
 * @param title the display name, such as {@code Asia Pacific (Tokyo)}; the name itself
 * when the SDK has no title
 */
public record AwsRegion(String name, String title) {
}
