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
 * Where the remedies of a cause are found, for a given request: the request form, filled
 * in with what can stay, or a page of the AWS console.
 */
public final class RemedyLinks {

	private RemedyLinks() {
	}

	/**
	 * The remedies of a cause, the likeliest to help first. Of a cause that this version
	 * does not know, trying again is the only one.
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
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("prefix", request.prefix().value());
		answers.put("region", request.placement().region());
		answers.put("availabilityZone", request.placement().availabilityZone());
		answers.put("instanceType", request.instanceType());
		answers.put("image", request.image().wireName());
		answers.put("endpoints", request.endpoints().wireName());
		answers.put("volumeSizeGiB", request.volumeSizeGiB());
		answers.put("lease", request.lease());
		answers.keySet().removeAll(List.of(without));
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
		answers.forEach(address::queryParam);
		return new RemedyLink(remedy, address.encode().toUriString(), false);
	}

}
