package io.ssmsandbox.pages;

import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.security.CurrentOwner;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Deletes a stack even when AWS must leave resources behind. For operators, when a normal
 * teardown fails.
 */
@Controller
@RequestMapping("/sandboxes/{id}/force")
class ForcedTearDownPageController {

	private final AccessibleSandboxes sandboxes;

	private final StatusPageService pages;

	private final SandboxService sandboxService;

	private final CurrentOwner currentOwner;

	ForcedTearDownPageController(AccessibleSandboxes sandboxes, StatusPageService pages, SandboxService sandboxService,
			CurrentOwner currentOwner) {
		this.sandboxes = sandboxes;
		this.pages = pages;
		this.sandboxService = sandboxService;
		this.currentOwner = currentOwner;
	}

	/**
	 * Lists what would be left behind, and asks for confirmation.
	 */
	@GetMapping
	ModelAndView confirm(@PathVariable String id) {
		Sandbox sandbox = this.sandboxes.get(id);
		this.currentOwner.asOperator();
		return sandbox.canBeForced() ? new ModelAndView("sandbox/force", "sandbox", sandbox).addObject("remains",
				this.pages.remainingResourcesOf(sandbox)) : Redirects.statusOf(sandbox);
	}

	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView force(@PathVariable String id) {
		Sandbox sandbox = this.sandboxes.get(id);
		this.sandboxService.forceTearDown(sandbox.id(), this.currentOwner.asOperator());
		return Redirects.statusOf(sandbox);
	}

}
