/**
 * One file per CloudFormation resource type: what its creation and deletion do to the
 * inventory, and when AWS would refuse.
 */
@NullMarked
package io.ssmsandbox.emulator.resource;

import org.jspecify.annotations.NullMarked;
