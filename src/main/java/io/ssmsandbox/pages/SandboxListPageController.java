package io.ssmsandbox.pages;

import java.util.Optional;

import io.ssmsandbox.sandbox.ListCursor;
import io.ssmsandbox.sandbox.SandboxPage;
import io.ssmsandbox.sandbox.SandboxQuery;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.security.CurrentOwner;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lists the viewer's own sandboxes.
 */
@Controller
class SandboxListPageController {

	private static final int PAGE = 25;

	private final Sandboxes sandboxes;

	private final CurrentOwner currentOwner;

	SandboxListPageController(Sandboxes sandboxes, CurrentOwner currentOwner) {
		this.sandboxes = sandboxes;
		this.currentOwner = currentOwner;
	}

	@GetMapping("/sandboxes")
	ModelAndView list(@RequestParam(required = false) @Nullable String show,
			@RequestParam(required = false) @Nullable String cursor) {
		SandboxFilter filter = SandboxFilter.of(show);
		ListCursor after = Optional.ofNullable(cursor).flatMap(ListCursor::parse).orElse(null);
		SandboxPage page = this.sandboxes
			.list(new SandboxQuery(filter.states(), null, this.currentOwner.get(), null, after, PAGE));
		return new ModelAndView("sandbox/list", "page", page).addObject("filter", filter)
			.addObject("filters", SandboxFilter.values())
			.addObject("continued", after != null);
	}

}
