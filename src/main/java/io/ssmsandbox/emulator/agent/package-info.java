/**
 * SSM Agent on the emulated instances: when it calls which service, over which path, and
 * with what result.
 */
@NullMarked
package io.ssmsandbox.emulator.agent;

import org.jspecify.annotations.NullMarked;
