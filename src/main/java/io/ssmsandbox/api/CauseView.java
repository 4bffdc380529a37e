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
 * Why a launch or a teardown failed, as other systems see it.
 *
 * @param code a stable word, such as {@code vpc-limit}
 * @param category what kind of cause it is, such as {@code quota}
 * @param summary what it means, in English
 * @param detail AWS's own words; null where it gave none
 * @param resource the logical id of the resource that failed; null where none did
 * @param remedies what helps, the likeliest first
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
	 * What helps.
	 *
	 * @param code a stable word, such as {@code other-zone}
	 * @param summary the same in English
	 * @param link a path of the portal or an address of the AWS console; null where there
	 * is no page for it
	 */
	record RemedyView(String code, String summary, @Nullable String link) {

		static RemedyView of(RemedyLink link) {
			return new RemedyView(link.remedy().wireName(), Message.of(link.remedy()).inEnglish(), link.address());
		}

	}

}
