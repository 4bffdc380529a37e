/**
 * Ends a portal at an exact point. Only these test classes are on the class path of the
 * process that is to die. Without an order they do nothing.
 */
package io.ssmsandbox.faults.crash;
