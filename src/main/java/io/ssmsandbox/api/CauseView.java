package io.ssmsandbox.api;

import java.util.List;

import io.ssmsandbox.diagnosis.CauseCategory;
import io.ssmsandbox.diagnosis.CauseCode;
import io.ssmsandbox.diagnosis.RemedyLink;
import io.ssmsandbox.diagnosis.RemedyLinks;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.sandbox.Cause;
import io.ssmsandbox.sandbox.LaunchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Why a launch or a teardown failed, in the API.
 *
 * @param code a stable code, such as {@code vpc-limit}
 * @param category its category, such as {@code quota}
 * @param summary its meaning in English
 * @param detail AWS's own error text; null when there is none
 * @param resource the logical id of the failed resource; null when none failed
 * @param remedies the remedies, the most likely first
 */
record CauseView(String code, String category, String summary, @Nullable String detail, @Nullable String resource,
		List<RemedyView> remedies) {

	static CauseView of(Cause cause, LaunchRequest request) {
		CauseCategory category = CauseCode.of(cause.code()).map(CauseCode::category).orElse(CauseCategory.UNKNOWN);
		return new CauseView(cause.code(), category.wireName(), cause.summary().inEnglish(), cause.detail(),
				cause.resource(), RemedyLinks.of(cause, request).stream().map(RemedyView::of).toList());
	}

	static @Nullable CauseView ofNullable(@Nullable Cause cause, LaunchRequest request) {
		return (cause != null) ? of(cause, request) : null;
	}

	/**
	 * A remedy.
	 *
	 * @param code a stable code, such as {@code other-zone}
	 * @param summary its description in English
	 * @param link a path of the portal or an address of the AWS console; null when there
	 * is none
	 */
	record RemedyView(String code, String summary, @Nullable String link) {

		static RemedyView of(RemedyLink link) {
			return new RemedyView(link.remedy().wireName(), Message.of(link.remedy()).inEnglish(), link.address());
		}

	}

}
