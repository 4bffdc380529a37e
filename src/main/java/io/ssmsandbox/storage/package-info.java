/**
 * Whether the portal can use its database: checks of the database and its schema, its
 * clock, and the AWS account that it belongs to.
 */
@ApplicationModule(displayName = "storage", allowedDependencies = "message")
@NullMarked
package io.ssmsandbox.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
