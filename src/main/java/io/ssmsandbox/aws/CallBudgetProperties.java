package io.ssmsandbox.aws;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that limit how many calls the portal makes to AWS. AWS does not publish its
 * limits, and all clients of the account share them. So the portal also lowers its rate
 * when AWS throttles, and raises it again slowly.
 *
 * @param callsPerSecond the most calls a second to one region, from one process, without
 * those to CloudFormation; without it 10 to AWS, and 500 to an emulator, which shares its
 * limits with no other client
 * @param cloudformationCallsPerSecond the same for calls to CloudFormation, whose limits
 * are small and shared with the account's other clients; without it 3 to AWS, and 500 to
 * an emulator
 * @param callsAtOnce how many sandboxes of one region may wait for CloudFormation at the
 * same time, and how many for the other services; a region that does not answer then
 * delays no other region
 */
@ConfigurationProperties("portal.aws.budget")
record CallBudgetProperties(@Nullable Double callsPerSecond, @Nullable Double cloudformationCallsPerSecond,
		@DefaultValue("4") int callsAtOnce) {

	private static final double OF_AWS = 10;

	private static final double OF_CLOUDFORMATION = 3;

	private static final double OF_AN_EMULATOR = 500;

	CallBudgetProperties {
		requirePossible("calls-per-second", callsPerSecond);
		requirePossible("cloudformation-calls-per-second", cloudformationCallsPerSecond);
		if (callsAtOnce < 1) {
			throw new IllegalArgumentException(
					"portal.aws.budget.calls-at-once is " + callsAtOnce + ", but must be 1 or more.");
		}
	}

	private static void requirePossible(String name, @Nullable Double rate) {
		if (rate != null && !(rate >= CallBucket.LOWEST_RATE && rate <= 10_000)) {
			throw new IllegalArgumentException("portal.aws.budget." + name + " is " + rate + ", but must be from "
					+ CallBucket.LOWEST_RATE + " to 10000.");
		}
	}

	double callsPerSecond(ServiceGroup services, boolean emulated) {
		return switch (services) {
			case CLOUDFORMATION -> rate(this.cloudformationCallsPerSecond, OF_CLOUDFORMATION, emulated);
			case OTHERS -> rate(this.callsPerSecond, OF_AWS, emulated);
		};
	}

	private static double rate(@Nullable Double configured, double ofAws, boolean emulated) {
		if (configured != null) {
			return configured;
		}
		return emulated ? OF_AN_EMULATOR : ofAws;
	}

}
