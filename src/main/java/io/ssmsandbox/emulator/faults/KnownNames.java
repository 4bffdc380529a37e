package io.ssmsandbox.emulator.faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a script may use. A misspelt name is refused, not ignored.
 *
 * @param operations the operations of each service, by the service's name
 */
public record KnownNames(Map<String, Set<String>> operations, Collection<String> types, Collection<String> regions) {

	void check(ResourceFault rule) {
		rule.region().check("region", this.regions);
		rule.type().check("type", this.types);
	}

	void check(CallFault rule) {
		rule.region().check("region", this.regions);
		rule.service().check("service", this.operations.keySet());
		List<String> known = this.operations.entrySet()
			.stream()
			.filter((each) -> rule.service().match(each.getKey()))
			.flatMap((each) -> each.getValue().stream())
			.toList();
		rule.operation().check("operation", known);
	}

}
