package io.ssmsandbox.aws;

/**
 * A region that the account may use.
 *
 * @param name such as {@code ap-northeast-1}
 * @param title what people call it, such as {@code Asia Pacific (Tokyo)}; the name itself
 * where the SDK knows no title
 */
public record AwsRegion(String name, String title) {
}
