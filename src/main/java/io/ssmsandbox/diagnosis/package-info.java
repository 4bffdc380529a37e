/**
 * Diagnoses failures: recognises the cause in AWS's texts, finds out why an agent does
 * not connect, and names remedies.
 */
@ApplicationModule(displayName = "diagnosis", allowedDependencies = { "message", "aws", "sandbox", "template" })
@NullMarked
package io.ssmsandbox.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
