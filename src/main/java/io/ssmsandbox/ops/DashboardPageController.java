package io.ssmsandbox.ops;

import io.ssmsandbox.sandbox.OrphanStacks;
import io.ssmsandbox.sandbox.Sandboxes;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * Serves the operations dashboard with the sandboxes of all owners.
 */
@Controller
class DashboardPageController {

	private final Sandboxes sandboxes;

	private final SandboxCounts counts;

	private final OrphanStacks orphans;

	private final FleetCosts costs;

	DashboardPageController(Sandboxes sandboxes, SandboxCounts counts, OrphanStacks orphans, FleetCosts costs) {
		this.sandboxes = sandboxes;
		this.counts = counts;
		this.orphans = orphans;
		this.costs = costs;
	}

	@GetMapping("/ops")
	ModelAndView show(@ModelAttribute DashboardFilter filter) {
		return new ModelAndView("ops/dashboard", "dashboard", Dashboard.of(filter, this.counts.byState(),
				this.sandboxes.list(filter.toQuery()), OrphanStackList.of(this.orphans), this.costs.now()));
	}

}
