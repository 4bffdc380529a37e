package io.ssmsandbox.api;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxPage;
import io.ssmsandbox.session.Sessions;

import org.springframework.stereotype.Component;

/**
 * Builds API views of sandboxes from the data of several packages.
 */
@Component
class StackViews {

	private final Sessions sessions;

	private final AwsConnection aws;

	StackViews(Sessions sessions, AwsConnection aws) {
		this.sessions = sessions;
		this.aws = aws;
	}

	StackView of(Sandbox sandbox) {
		return StackView.of(sandbox, this.sessions.find(sandbox).map(SessionView::of).orElse(null),
				this.aws.emulated());
	}

	StackPageView of(SandboxPage page) {
		return new StackPageView(page.items().stream().map(this::of).toList(),
				page.continuation().map(Object::toString).orElse(null));
	}

}
