/**
 * One file per CloudFormation resource type: how its creation and deletion change the
 * inventory, and when AWS would refuse them.
 */
@NullMarked
package io.ssmsandbox.emulator.resource;

import org.jspecify.annotations.NullMarked;
