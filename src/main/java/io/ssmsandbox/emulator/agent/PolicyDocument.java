package io.ssmsandbox.emulator.agent;

import java.util.List;
import java.util.Map;

/**
 * An IAM or endpoint policy, evaluated as AWS does: a request needs an Allow, and a Deny
 * overrides it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Evaluation</a>
 */
record PolicyDocument(List<PolicyStatement> statements) {

	PolicyDocument {
		statements = List.copyOf(statements);
	}

	static PolicyDocument of(Map<String, Object> document) {
		return new PolicyDocument(
				PolicyValues.of(document.get("Statement")).stream().map(PolicyStatement::of).toList());
	}

	static PolicyDocument allowing(List<String> actions) {
		return of(Map.of("Statement", Map.of("Effect", "Allow", "Action", actions, "Resource", "*")));
	}

	boolean allows(PolicyRequest request) {
		return this.statements.stream().anyMatch((policyStatement) -> policyStatement.allows(request));
	}

	boolean denies(PolicyRequest request) {
		return this.statements.stream().anyMatch((policyStatement) -> policyStatement.denies(request));
	}

}
