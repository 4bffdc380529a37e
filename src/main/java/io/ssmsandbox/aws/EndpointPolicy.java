package io.ssmsandbox.aws;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * How much the policy of an endpoint allows.
 */
public enum EndpointPolicy {

	/** Every principal of the account has access to everything. */
	OPEN,

	/**
	 * Only some principals or some resources are allowed, or the policy cannot be read.
	 */
	NARROWED,

	/** The policy has a Deny statement. */
	DENYING;

	static EndpointPolicy of(@Nullable String document, @Nullable String account) {
		if (document == null) {
			return OPEN;
		}
		try {
			List<JsonNode> statements = JsonNode.parser()
				.parse(document)
				.field("Statement")
				.map((node) -> node.isArray() ? node.asArray() : List.of(node))
				.orElse(List.of());
			if (statements.stream().anyMatch((statement) -> "Deny".equals(text(statement, "Effect")))) {
				return DENYING;
			}
			return statements.stream().anyMatch((statement) -> allowsAll(statement, account)) ? OPEN : NARROWED;
		}
		catch (UncheckedIOException ex) {
			return NARROWED;
		}
	}

	private static boolean allowsAll(JsonNode statement, @Nullable String account) {
		return Stream.of("Principal", "Action", "Resource").allMatch((part) -> "*".equals(text(statement, part)))
				&& statement.field("Condition").map((condition) -> isOfAccount(condition, account)).orElse(true);
	}

	private static boolean isOfAccount(JsonNode condition, @Nullable String account) {
		Optional<JsonNode> equal = condition.field("StringEquals");
		return condition.asObject().size() == 1 && equal.filter((each) -> each.asObject().size() == 1).isPresent()
				&& text(equal.get(), "aws:PrincipalAccount").equals(account);
	}

	private static String text(JsonNode node, String member) {
		return node.field(member).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
	}

}
