package io.ssmsandbox.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story in which something goes wrong with real processes: in full with -Pfaults, a
 * short selection of it with -Pslow.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("faults")
@Tag("slow")
@ExtendWith(Report.Extension.class)
@interface FaultRun {

}
