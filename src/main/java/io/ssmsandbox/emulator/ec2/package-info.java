/**
 * EC2: what the account holds and what AWS offers, and what a person may do to it past
 * CloudFormation.
 */
@NullMarked
package io.ssmsandbox.emulator.ec2;

import org.jspecify.annotations.NullMarked;
