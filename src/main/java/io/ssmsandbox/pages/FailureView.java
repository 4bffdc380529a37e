package io.ssmsandbox.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.cloud.AwsConsole;
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
record FailureView(@Nullable String told, @Nullable KnownCause cause, List<Way> ways, LaunchRequest request) {

	/**
	 * A way on.
	 *
	 * @param remedy what is there
	 * @param address where it is; null for what has no page
	 * @param outside whether it is in the AWS console
	 */
	record Way(Remedy remedy, @Nullable String address, boolean outside) {
	}

	static FailureView of(Sandbox sandbox) {
		Optional<String> told = sandbox.cause().or(sandbox::firstFailure);
		Optional<KnownCause> cause = told.flatMap(KnownCause::of);
		List<Remedy> remedies = cause.map(KnownCause::remedies).orElse(List.of(Remedy.TRY_AGAIN));
		List<Way> ways = new ArrayList<>();
		for (Remedy remedy : remedies) {
			ways.add(way(remedy, sandbox.request()));
		}
		return new FailureView(told.orElse(null), cause.orElse(null), List.copyOf(ways), sandbox.request());
	}

	private static Way way(Remedy remedy, LaunchRequest request) {
		LaunchForm form = LaunchForm.of(request);
		String region = request.placement().region();
		return switch (remedy) {
			case TRY_AGAIN -> new Way(remedy, form.toAddress(), false);
			case OTHER_PREFIX -> new Way(remedy, form.withoutPrefix().toAddress(), false);
			case OTHER_ZONE -> new Way(remedy, form.withoutZone().toAddress(), false);
			case OTHER_INSTANCE_TYPE -> new Way(remedy, form.withoutInstanceType().toAddress(), false);
			case OTHER_IMAGE -> new Way(remedy, form.withoutImage().toAddress(), false);
			case FREE_SOMETHING -> new Way(remedy, "/sandboxes", false);
			case RAISE_VPC_QUOTA -> quota(remedy, region, "vpc", "L-F678F1CE");
			case RAISE_GATEWAY_ENDPOINT_QUOTA -> quota(remedy, region, "vpc", "L-1B52E74A");
			case RAISE_VCPU_QUOTA -> quota(remedy, region, "ec2", "L-1216C47A");
			case RAISE_STACK_QUOTA -> quota(remedy, region, "cloudformation", "L-0485CB21");
			case ALLOW_PORTAL -> new Way(remedy, null, false);
		};
	}

	private static Way quota(Remedy remedy, String region, String service, String code) {
		return new Way(remedy, AwsConsole.quota(region, service, code), true);
	}

	/**
	 * The request form filled in as it was, to send it once more.
	 */
	public LaunchForm form() {
		return LaunchForm.of(this.request);
	}

}
