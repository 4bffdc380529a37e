/**
 * Failures in plain words: which known cause AWS's own words mean, and what helps.
 */
@ApplicationModule(displayName = "diagnosis", allowedDependencies = {})
@NullMarked
package io.ssmsandbox.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
