package io.ssmsandbox.emulator.resource;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Role;

/**
 * Creates the names, paths and ARNs of the IAM types, and finds the roles in their
 * properties.
 */
final class IamNameGenerator {

	private static final String NAME_PATTERN = "[\\w+=,.@-]+";

	private static final int ID_LENGTH = 17;

	private final ResourceContext context;

	IamNameGenerator(ResourceContext context) {
		this.context = context;
	}

	String arn(String kind, String path, String name) {
		return "arn:%s:iam::%s:%s%s%s".formatted(this.context.partition(), this.context.accountId(), kind, path, name);
	}

	/**
	 * Returns a unique id. Its first letters say what kind of object it identifies.
	 */
	String id(String kind) {
		return kind + this.context.newSuffix(ID_LENGTH);
	}

	String checked(String member, String name, int longest) {
		String violated = name.matches(NAME_PATTERN)
				? ((name.length() > longest) ? "have length less than or equal to " + longest : "")
				: "satisfy regular expression pattern: [\\w+=,.@-]+";
		if (!violated.isEmpty()) {
			throw invalid(member, name, violated);
		}
		return name;
	}

	String path(ResourceInputs inputs) {
		String path = inputs.optionalText("Path").orElse("/");
		if (!path.matches("/|/[!-~]+/")) {
			throw invalid("path", path,
					"satisfy regular expression pattern: (\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)");
		}
		return path;
	}

	List<Role> roles(List<String> names) {
		return names.stream()
			.map((name) -> this.context.iam()
				.roles()
				.findStaying(name)
				.orElseThrow(() -> FailureWording.byIam(this.context, FailureWording.NOT_FOUND,
						"The role with name " + name + " cannot be found.")))
			.toList();
	}

	private ResourceFailureException invalid(String member, String value, String constraint) {
		return FailureWording.byIam(this.context, FailureWording.INVALID_REQUEST,
				"1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must %s"
					.formatted(value, member, constraint));
	}

}
