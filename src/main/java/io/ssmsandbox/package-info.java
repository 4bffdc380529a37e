/**
 * The SSM Sandbox Portal: private SSM sandboxes on AWS, on request and on a lease.
 */
@NullMarked
package io.ssmsandbox;

import org.jspecify.annotations.NullMarked;
