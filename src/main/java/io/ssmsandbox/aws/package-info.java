/**
 * The only room that speaks to AWS: its stacks, managed instances and regions, in AWS's
 * words.
 */
@ApplicationModule(displayName = "aws", allowedDependencies = { "message", "storage" })
@NullMarked
package io.ssmsandbox.aws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
