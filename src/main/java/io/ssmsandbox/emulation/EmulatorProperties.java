package io.ssmsandbox.emulation;

import java.nio.file.Path;
import java.time.Duration;

import io.ssmsandbox.emulator.EmulatorSettings;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the emulated AWS.
 *
 * @param port the port of the emulator on the loopback address; {@code 0} takes any free
 * port and logs it
 * @param speed how many times faster than AWS the emulator is; at most 10,000
 * @param vpcQuota how many VPCs a region may have; 5 is AWS's own default
 * @param staleReads how far the describe, list and get calls of CloudFormation lag behind
 * the real state, in real time
 * @param faults a file that scripts failures; it is read again when it changes (see
 * docs/emulator/faults.md)
 * @param requestTime how long a client of the emulator may take to send a request, or to
 * read an answer
 */
@ConfigurationProperties("portal.emulator")
@Validated
public record EmulatorProperties(@DefaultValue("4577") @Min(0) @Max(65535) int port,
		@DefaultValue("20") @Positive @DecimalMax(value = "10000", message = "must be at most 10000") double speed,
		@DefaultValue("5") @Min(1) int vpcQuota, @DefaultValue("PT0S") @DurationMin(seconds = 0) Duration staleReads,
		@Nullable Path faults, @DefaultValue("30s") @DurationMin(seconds = 1) Duration requestTime) {

	EmulatorSettings settings(Path dataDir, String databases) {
		return new EmulatorSettings(this.port, this.speed, this.vpcQuota, dataDir, this.staleReads, this.faults,
				this.requestTime, databases);
	}

}
