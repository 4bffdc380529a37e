package io.ssmsandbox.template;

/**
 * One resource of a rendered template.
 *
 * @param logicalId its name in the template, such as {@code SSMEndpoint}
 * @param type its CloudFormation type, such as {@code AWS::EC2::VPCEndpoint}
 */
public record TemplateResource(String logicalId, String type) {
}
