package io.ssmsandbox.pages;

import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Handles the forms of the status page.
 */
@Controller
@RequestMapping("/sandboxes/{id}")
class SandboxFormPageController {

	private final AccessibleSandboxes sandboxes;

	private final StatusPageService pages;

	private final LeaseFormHandler leases;

	private final SandboxService sandboxService;

	private final CurrentOwner currentOwner;

	SandboxFormPageController(AccessibleSandboxes sandboxes, StatusPageService pages, LeaseFormHandler leases,
			SandboxService sandboxService, CurrentOwner currentOwner) {
		this.sandboxes = sandboxes;
		this.pages = pages;
		this.leases = leases;
		this.sandboxService = sandboxService;
		this.currentOwner = currentOwner;
	}

	@PostMapping(path = "/lease", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView extendLease(@PathVariable String id, @ModelAttribute LeaseForm form) {
		Sandbox sandbox = this.sandboxes.get(id);
		return this.leases.extend(sandbox, form, this.currentOwner.get())
			.map((fault) -> refuse(sandbox, fault))
			.orElseGet(() -> Redirects.statusOf(sandbox, "lease"));
	}

	private ModelAndView refuse(Sandbox sandbox, LeaseFormError fault) {
		ModelAndView view = new ModelAndView("sandbox/status", "page", this.pages.pageOf(sandbox, fault));
		view.setStatus(HttpStatus.BAD_REQUEST);
		return view;
	}

	/**
	 * Handles a page reload after a refused form.
	 */
	@GetMapping("/lease")
	ModelAndView reloadLeaseForm(@PathVariable String id) {
		return Redirects.statusOf(this.sandboxes.get(id));
	}

	/**
	 * Asks for confirmation; with scripts, the page's own dialog does the same.
	 */
	@GetMapping("/teardown")
	ModelAndView confirmTearDown(@PathVariable String id) {
		Sandbox sandbox = this.sandboxes.get(id);
		return StatusPage.allowsTearDown(sandbox) ? new ModelAndView("sandbox/teardown", "sandbox", sandbox)
				: Redirects.statusOf(sandbox);
	}

	@PostMapping(path = "/teardown", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView tearDown(@PathVariable String id) {
		Sandbox sandbox = this.sandboxes.get(id);
		this.sandboxService.tearDown(sandbox.id(), this.currentOwner.get());
		return Redirects.statusOf(sandbox);
	}

}
