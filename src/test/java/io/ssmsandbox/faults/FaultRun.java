package io.ssmsandbox.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story in which something goes wrong with real processes: in full with -Pfaults. What
 * is tagged "slow" too is run with -Pslow, in a small dose.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("faults")
@ExtendWith(Report.Extension.class)
@interface FaultRun {

}
