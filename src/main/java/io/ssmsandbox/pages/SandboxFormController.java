package io.ssmsandbox.pages;

import java.util.Optional;

import io.ssmsandbox.provisioning.FrontDesk;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What can be done with a sandbox from its status page.
 */
@Controller
@RequestMapping("/sandboxes/{id}")
class SandboxFormController {

	private final VisibleSandboxes sandboxes;

	private final StatusPages pages;

	private final LeaseCounter leases;

	private final FrontDesk frontDesk;

	private final CurrentOwner currentOwner;

	SandboxFormController(VisibleSandboxes sandboxes, StatusPages pages, LeaseCounter leases, FrontDesk frontDesk,
			CurrentOwner currentOwner) {
		this.sandboxes = sandboxes;
		this.pages = pages;
		this.leases = leases;
		this.frontDesk = frontDesk;
		this.currentOwner = currentOwner;
	}

	@PostMapping("/lease")
	ModelAndView extendLease(@PathVariable String id, @ModelAttribute LeaseForm form) {
		Sandbox sandbox = this.sandboxes.get(id);
		Optional<String> fault = this.leases.extend(sandbox, form);
		return fault.map((detail) -> refuse(sandbox, detail)).orElseGet(() -> SeeOther.statusOf(sandbox, "lease"));
	}

	private ModelAndView refuse(Sandbox sandbox, String fault) {
		ModelAndView view = new ModelAndView("sandbox/status", "page", this.pages.pageOf(sandbox, fault));
		view.addObject("events", this.pages.eventsOf(sandbox));
		view.setStatus(HttpStatus.BAD_REQUEST);
		return view;
	}

	/**
	 * Asks once more; the page's own dialog does the same where scripts run.
	 */
	@GetMapping("/teardown")
	ModelAndView confirmTearDown(@PathVariable String id) {
		return new ModelAndView("sandbox/teardown", "sandbox", this.sandboxes.get(id));
	}

	@PostMapping("/teardown")
	ModelAndView tearDown(@PathVariable String id) {
		Sandbox sandbox = this.sandboxes.get(id);
		this.frontDesk.tearDown(sandbox.id(), this.currentOwner.get());
		return SeeOther.statusOf(sandbox);
	}

}
