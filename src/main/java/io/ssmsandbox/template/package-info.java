/**
 * Renders the CloudFormation template of a sandbox: a pure function of its options.
 */
@ApplicationModule(displayName = "template", allowedDependencies = "message")
@NullMarked
package io.ssmsandbox.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
