package io.ssmsandbox.pages;

import io.ssmsandbox.diagnosis.AgentDoctor;
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
 * Shows why an agent does not connect, and reboots its instance.
 */
@Controller
@RequestMapping("/sandboxes/{id}")
class DoctorPageController {

	private final AccessibleSandboxes sandboxes;

	private final AgentDoctor doctor;

	private final SandboxService sandboxService;

	private final CurrentOwner currentOwner;

	DoctorPageController(AccessibleSandboxes sandboxes, AgentDoctor doctor, SandboxService sandboxService,
			CurrentOwner currentOwner) {
		this.sandboxes = sandboxes;
		this.doctor = doctor;
		this.sandboxService = sandboxService;
		this.currentOwner = currentOwner;
	}

	/**
	 * Shows the current diagnosis; AWS data may be some seconds old. Without an agent to
	 * wait for there is no diagnosis.
	 */
	@GetMapping("/doctor")
	ModelAndView examine(@PathVariable String id) {
		Sandbox sandbox = this.sandboxes.get(id);
		return sandbox.canBeRebooted() ? new ModelAndView("sandbox/doctor", "sandbox", sandbox).addObject("examination",
				this.doctor.diagnose(sandbox)) : Redirects.statusOf(sandbox);
	}

	@PostMapping(path = "/reboot", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView reboot(@PathVariable String id) {
		Sandbox sandbox = this.sandboxes.get(id);
		this.sandboxService.reboot(sandbox.id(), this.currentOwner.get());
		return Redirects.statusOf(sandbox, "reboot");
	}

	/**
	 * Handles a page reload after a refused form.
	 */
	@GetMapping("/reboot")
	ModelAndView reloadRebootForm(@PathVariable String id) {
		return Redirects.statusOf(this.sandboxes.get(id));
	}

}
