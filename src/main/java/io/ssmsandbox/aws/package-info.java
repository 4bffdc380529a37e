/**
 * Calls AWS. No other package uses the AWS SDK. Its stacks, managed instances and regions
 * have AWS's names.
 */
@ApplicationModule(displayName = "aws", allowedDependencies = { "message", "storage" })
@NullMarked
package io.ssmsandbox.aws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
