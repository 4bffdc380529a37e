package io.ssmsandbox.emulator.resource;

import java.util.List;

import io.ssmsandbox.emulator.inventory.Role;

/**
 * What the IAM types share: names, paths, ARNs and the roles that properties refer to.
 */
final class IamNames {

	private static final String NAME_PATTERN = "[\\w+=,.@-]+";

	private static final int ID_LENGTH = 17;

	private final Site site;

	IamNames(Site site) {
		this.site = site;
	}

	String arn(String kind, String path, String name) {
		return "arn:%s:iam::%s:%s%s%s".formatted(this.site.partition(), this.site.accountId(), kind, path, name);
	}

	/**
	 * A unique id, whose first letters say what it identifies.
	 */
	String id(String kind) {
		return kind + this.site.newSuffix(ID_LENGTH);
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

	String path(Properties properties) {
		String path = properties.optionalText("Path").orElse("/");
		if (!path.matches("/|/[!-~]+/")) {
			throw invalid("path", path,
					"satisfy regular expression pattern: (\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)");
		}
		return path;
	}

	List<Role> roles(List<String> names) {
		return names.stream()
			.map((name) -> this.site.iam()
				.roles()
				.findStaying(name)
				.orElseThrow(() -> Refusal.byIam(this.site, Refusal.NOT_FOUND,
						"The role with name " + name + " cannot be found.")))
			.toList();
	}

	private ResourceFailure invalid(String member, String value, String demand) {
		return Refusal.byIam(this.site, Refusal.INVALID_REQUEST,
				"1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must %s"
					.formatted(value, member, demand));
	}

}
