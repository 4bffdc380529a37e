package io.ssmsandbox.pages;

import io.ssmsandbox.pages.LaunchSubmission.Refused;
import io.ssmsandbox.security.CurrentOwner;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Serves the request form: three fields and a button; everything else has defaults.
 */
@Controller
class LaunchPageController {

	private final LaunchOptions options;

	private final LaunchPreviewService launchPreviewService;

	private final LaunchFormHandler counter;

	private final CurrentOwner currentOwner;

	LaunchPageController(LaunchOptions options, LaunchPreviewService launchPreviewService, LaunchFormHandler counter,
			CurrentOwner currentOwner) {
		this.options = options;
		this.launchPreviewService = launchPreviewService;
		this.counter = counter;
		this.currentOwner = currentOwner;
	}

	/**
	 * Shows the form with the values of its address, or else with the values that were
	 * sent last.
	 */
	@GetMapping("/")
	ModelAndView show(@ModelAttribute LaunchForm form, HttpServletRequest request) {
		LaunchForm start = form.equals(LaunchForm.BLANK) ? Preferences.lastLaunchForm(request) : form;
		return page(this.options.pageOf(this.options.withProposedPrefix(start)));
	}

	/**
	 * Returns only the zones, for the script that replaces them.
	 */
	@GetMapping("/launch/zones")
	ModelAndView zones(@ModelAttribute LaunchForm form) {
		return new ModelAndView("launch/zones", "page", this.options.pageOf(form));
	}

	/**
	 * Shows the form with updated zones, for browsers without scripts.
	 */
	@PostMapping(path = "/", params = "updateZones", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView updateZones(@ModelAttribute LaunchForm form) {
		return page(this.options.pageOf(form));
	}

	/**
	 * Returns only the launch preview, for the script that replaces it.
	 */
	@GetMapping("/launch/preview")
	ModelAndView foresight(@ModelAttribute LaunchForm form) {
		return new ModelAndView("launch/foresight", "foresight", this.launchPreviewService.previewWithChecks(form));
	}

	/**
	 * Shows the form with check results, for browsers without scripts.
	 */
	@PostMapping(path = "/", params = "check", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView check(@ModelAttribute LaunchForm form) {
		return page(this.options.checkedPageOf(form));
	}

	@PostMapping(path = "/", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView submit(@ModelAttribute LaunchForm form, @RequestParam(required = false) @Nullable String key,
			HttpServletRequest request, HttpServletResponse response) {
		return this.counter.submit(form, key, this.currentOwner.get()).map((sandbox) -> {
			Preferences.store(form, request, response);
			return Redirects.statusOf(sandbox);
		}, (refused) -> showErrors(form, refused, response));
	}

	private ModelAndView showErrors(LaunchForm form, Refused refused, HttpServletResponse response) {
		if (refused.limit() != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.limit().retryAfterSeconds()));
		}
		ModelAndView view = page(this.options.pageOf(form, refused));
		view.setStatus(refused.status());
		return view;
	}

	private static ModelAndView page(LaunchPage page) {
		return new ModelAndView("launch/form", "page", page);
	}

}
