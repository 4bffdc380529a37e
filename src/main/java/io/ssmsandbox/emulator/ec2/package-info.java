/**
 * EC2: reads what the account has and what AWS offers, and changes resources outside
 * CloudFormation.
 */
@NullMarked
package io.ssmsandbox.emulator.ec2;

import org.jspecify.annotations.NullMarked;
