package io.ssmsandbox.pages;

import io.ssmsandbox.sandbox.Sandbox;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Creates redirects after a form, so that reloading the page does not send the form
 * again.
 */
final class Redirects {

	private Redirects() {
	}

	static ModelAndView statusOf(Sandbox sandbox) {
		return address("/sandboxes/" + sandbox.id());
	}

	/**
	 * Redirects to the status page with a message about the completed action.
	 */
	static ModelAndView statusOf(Sandbox sandbox, String done) {
		return address("/sandboxes/" + sandbox.id() + "?done=" + done);
	}

	static ModelAndView address(String address) {
		RedirectView view = new RedirectView(address, true);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		view.setExpandUriTemplateVariables(false);
		return new ModelAndView(view);
	}

}
