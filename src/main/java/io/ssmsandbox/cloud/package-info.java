/**
 * The only room that speaks to AWS: its stacks, managed instances and regions, in AWS's
 * words.
 */
@ApplicationModule(displayName = "cloud", allowedDependencies = { "message", "storage" })
@NullMarked
package io.ssmsandbox.cloud;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
