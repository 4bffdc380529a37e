/**
 * The operations of EC2 that only look: what the account holds and what AWS offers.
 */
@NullMarked
package io.ssmsandbox.emulator.ec2;

import org.jspecify.annotations.NullMarked;
