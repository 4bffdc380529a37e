package io.ssmsandbox.pages;

import io.ssmsandbox.pages.Submission.Refused;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The request form: three answers and a button, the rest has defaults.
 */
@Controller
class LaunchPageController {

	private final LaunchOptions options;

	private final LaunchCounter counter;

	private final CurrentOwner currentOwner;

	LaunchPageController(LaunchOptions options, LaunchCounter counter, CurrentOwner currentOwner) {
		this.options = options;
		this.counter = counter;
		this.currentOwner = currentOwner;
	}

	@GetMapping("/")
	ModelAndView show(@ModelAttribute LaunchForm form) {
		return page(this.options.pageOf(form));
	}

	/**
	 * The zones alone, for the script that exchanges them.
	 */
	@GetMapping("/launch/zones")
	ModelAndView zones(@ModelAttribute LaunchForm form) {
		return new ModelAndView("launch/zones", "page", this.options.pageOf(form));
	}

	/**
	 * The button that does by hand what the script does: the same form with other zones.
	 */
	@PostMapping(path = "/", params = "updateZones", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView updateZones(@ModelAttribute LaunchForm form) {
		return page(this.options.pageOf(form));
	}

	@PostMapping(path = "/", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView submit(@ModelAttribute LaunchForm form) {
		return this.counter.submit(form, this.currentOwner.get())
			.answer(SeeOther::statusOf, (refused) -> mend(form, refused));
	}

	private ModelAndView mend(LaunchForm form, Refused refused) {
		ModelAndView view = page(this.options.pageOf(form, refused));
		view.setStatus(refused.status());
		return view;
	}

	private static ModelAndView page(LaunchPage page) {
		return new ModelAndView("launch/form", "page", page);
	}

}
