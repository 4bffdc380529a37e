/**
 * SSM Agent on the emulated instances: when it tries what, by which way, and what becomes
 * of it.
 */
@NullMarked
package io.ssmsandbox.emulator.agent;

import org.jspecify.annotations.NullMarked;
