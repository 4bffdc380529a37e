package io.ssmsandbox.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a fault test with real processes. {@code -Pfaults} runs it in full. If it is also
 * tagged "slow", {@code -Pslow} runs a short selection.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("faults")
@ExtendWith(Report.Extension.class)
@interface FaultRun {

}
