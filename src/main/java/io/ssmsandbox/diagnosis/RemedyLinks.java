package io.ssmsandbox.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.aws.Quota;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.LaunchRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Creates the links to the remedies of a cause for a given request: the launch form,
 * filled with the values that can stay, or a page of the AWS console.
 */
public final class RemedyLinks {

	private RemedyLinks() {
	}

	/**
	 * The remedies of a cause, the most likely to help first. An unknown cause has only
	 * one remedy: try again.
	 */
	public static List<RemedyLink> of(@Nullable Cause cause, LaunchRequest request) {
		List<Remedy> remedies = Optional.ofNullable(cause)
			.flatMap((known) -> CauseCode.of(known.code()))
			.map(CauseCode::remedies)
			.orElse(List.of(Remedy.TRY_AGAIN));
		List<RemedyLink> links = new ArrayList<>();
		remedies.forEach((remedy) -> links.add(link(remedy, request)));
		return links;
	}

	private static RemedyLink link(Remedy remedy, LaunchRequest request) {
		return switch (remedy) {
			case TRY_AGAIN -> form(remedy, request);
			case OTHER_PREFIX -> form(remedy, request, "prefix");
			case OTHER_ZONE -> form(remedy, request, "availabilityZone");
			case OTHER_REGION -> form(remedy, request, "region", "availabilityZone");
			case OTHER_INSTANCE_TYPE -> form(remedy, request, "instanceType");
			case OTHER_IMAGE -> form(remedy, request, "image", "instanceType");
			case FREE_QUOTA -> new RemedyLink(remedy, "/sandboxes", false);
			case RAISE_VPC_QUOTA -> quota(remedy, Quota.VPCS, request);
			case RAISE_GATEWAY_ENDPOINT_QUOTA -> quota(remedy, Quota.GATEWAY_ENDPOINTS, request);
			case RAISE_VCPU_QUOTA -> quota(remedy, Quota.VCPUS, request);
			case RAISE_STACK_QUOTA -> quota(remedy, Quota.STACKS, request);
			case ALLOW_PORTAL, CHANGE_KEY_POLICY, SWITCH_PROTECTION_OFF, REBOOT_INSTANCE ->
				new RemedyLink(remedy, null, false);
		};
	}

	private static RemedyLink quota(Remedy remedy, Quota quota, LaunchRequest request) {
		return new RemedyLink(remedy, quota.console(request.placement().region()), true);
	}

	private static RemedyLink form(Remedy remedy, LaunchRequest request, String... without) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("prefix", request.prefix().value());
		values.put("region", request.placement().region());
		values.put("availabilityZone", request.placement().availabilityZone());
		values.put("instanceType", request.instanceType());
		values.put("image", request.image().wireName());
		values.put("endpoints", request.endpoints().wireName());
		values.put("volumeSizeGiB", request.volumeSizeGiB());
		values.put("lease", request.lease());
		values.keySet().removeAll(List.of(without));
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
		values.forEach(address::queryParam);
		return new RemedyLink(remedy, address.encode().toUriString(), false);
	}

}
