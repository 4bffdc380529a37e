/**
 * Ends a portal at an exact point. These classes, and no others of the tests, are put on
 * the class path of the process that is to die; without an order they do nothing.
 */
package io.ssmsandbox.faults.crash;
