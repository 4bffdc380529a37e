package io.ssmsandbox.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.cloud.Quota;
import io.ssmsandbox.diagnosis.KnownCause;
import io.ssmsandbox.diagnosis.Remedy;
import io.ssmsandbox.sandbox.LaunchRequest;
import io.ssmsandbox.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed, for the status page.
 *
 * @param told AWS's own words; null when it gave none
 * @param cause what they mean; null when nobody here knows
 * @param ways where to go from there, the likeliest to help first
 * @param request what was asked for
 */
record FailureView(@Nullable String told, @Nullable KnownCause cause, List<Help> ways, LaunchRequest request) {

	/**
	 * A way on.
	 *
	 * @param remedy what is there
	 * @param address where it is; null for what has no page
	 * @param outside whether it is in the AWS console
	 */
	record Help(Remedy remedy, @Nullable String address, boolean outside) {
	}

	static FailureView of(Sandbox sandbox) {
		Optional<String> told = sandbox.cause().or(sandbox::firstFailure);
		Optional<KnownCause> cause = told.flatMap(KnownCause::of);
		List<Remedy> remedies = cause.map(KnownCause::remedies).orElse(List.of(Remedy.TRY_AGAIN));
		List<Help> ways = new ArrayList<>();
		for (Remedy remedy : remedies) {
			ways.add(way(remedy, sandbox.request()));
		}
		return new FailureView(told.orElse(null), cause.orElse(null), List.copyOf(ways), sandbox.request());
	}

	private static Help way(Remedy remedy, LaunchRequest request) {
		LaunchForm form = LaunchForm.of(request);
		String region = request.placement().region();
		return switch (remedy) {
			case TRY_AGAIN -> new Help(remedy, form.toAddress(), false);
			case OTHER_PREFIX -> new Help(remedy, form.withoutPrefix().toAddress(), false);
			case OTHER_ZONE -> new Help(remedy, form.withoutZone().toAddress(), false);
			case OTHER_INSTANCE_TYPE -> new Help(remedy, form.withoutInstanceType().toAddress(), false);
			case OTHER_IMAGE -> new Help(remedy, form.withoutImage().toAddress(), false);
			case FREE_SOMETHING -> new Help(remedy, "/sandboxes", false);
			case RAISE_VPC_QUOTA -> quota(remedy, Quota.VPCS, region);
			case RAISE_GATEWAY_ENDPOINT_QUOTA -> quota(remedy, Quota.GATEWAY_ENDPOINTS, region);
			case RAISE_VCPU_QUOTA -> quota(remedy, Quota.VCPUS, region);
			case RAISE_STACK_QUOTA -> quota(remedy, Quota.STACKS, region);
			case ALLOW_PORTAL -> new Help(remedy, null, false);
		};
	}

	private static Help quota(Remedy remedy, Quota quota, String region) {
		return new Help(remedy, quota.console(region), true);
	}

	/**
	 * What the plain words of causes are filled in with, in their order.
	 */
	Object[] particulars() {
		return new Object[] { this.request.placement().region(), this.request.placement().availabilityZone(),
				this.request.instanceType(), this.request.prefix().value(), this.request.image().title() };
	}

	/**
	 * The request form filled in as it was, to send it once more.
	 */
	public LaunchForm form() {
		return LaunchForm.of(this.request);
	}

}
