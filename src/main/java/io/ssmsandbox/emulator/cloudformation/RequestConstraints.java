package io.ssmsandbox.emulator.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;

/**
 * Checks the form of a request. As in AWS, one message lists every violation.
 */
final class RequestConstraints {

	/** Longer values would make the message unreadable. */
	private static final int LONGEST_VALUE_SHOWN = 200;

	private final ServiceCall serviceCall;

	private final List<String> faults = new ArrayList<>();

	RequestConstraints(ServiceCall serviceCall) {
		this.serviceCall = serviceCall;
	}

	RequestConstraints required(String parameter) {
		if (this.serviceCall.text(parameter).isEmpty()) {
			this.faults.add("Value null at '" + member(parameter) + "'" + fails("Member must not be null"));
		}
		return this;
	}

	RequestConstraints length(String parameter, int least, int most) {
		this.serviceCall.text(parameter).ifPresent((value) -> checkLength(parameter, value, least, most));
		return this;
	}

	private void checkLength(String parameter, String value, int least, int most) {
		if (value.length() < least) {
			refuse(parameter, value, "Member must have length greater than or equal to " + least);
		}
		if (value.length() > most) {
			refuse(parameter, value, "Member must have length less than or equal to " + most);
		}
	}

	RequestConstraints pattern(String parameter, String regex) {
		this.serviceCall.text(parameter)
			.filter((value) -> !Pattern.matches(regex, value))
			.ifPresent((value) -> refuse(parameter, value, "Member must satisfy regular expression pattern: " + regex));
		return this;
	}

	RequestConstraints oneOf(String parameter, Set<String> values) {
		this.serviceCall.text(parameter)
			.filter((value) -> !values.contains(value))
			.ifPresent((value) -> refuse(parameter, value, "Member must satisfy enum value set: " + values));
		return this;
	}

	RequestConstraints eachOneOf(String parameter, Set<String> values) {
		List<String> given = this.serviceCall.list(parameter);
		if (!values.containsAll(given)) {
			refuse(parameter, given.toString(),
					"Member must satisfy constraint: [Member must satisfy enum value set: " + values + "]");
		}
		return this;
	}

	RequestConstraints bool(String parameter) {
		this.serviceCall.text(parameter).filter((value) -> !value.matches("(?i)true|false")).ifPresent((value) -> {
			throw AwsErrorException.validation("Value '" + value + "' at '" + member(parameter) + "' is not a boolean");
		});
		return this;
	}

	/** Limits the number of members of a list. */
	RequestConstraints most(String list, int most) {
		if (this.serviceCall.structures(list).size() > most) {
			this.faults.add(
					"Value at '" + member(list) + "'" + fails("Member must have length less than or equal to " + most));
		}
		return this;
	}

	/** Limits the length of each text in a list. */
	RequestConstraints eachLength(String list, String key, int least, int most) {
		List<Map<String, String>> members = this.serviceCall.structures(list);
		for (int i = 0; i < members.size(); i++) {
			String path = list + "." + (i + 1) + ".member." + member(key);
			String value = members.get(i).get(key);
			if (value == null) {
				this.faults.add("Value null at '" + member(path) + "'" + fails("Member must not be null"));
			}
			else {
				checkLength(path, value, least, most);
			}
		}
		return this;
	}

	RequestConstraints positiveNumber(String parameter) {
		Optional<String> value = this.serviceCall.text(parameter);
		if (value.isPresent() && !value.get().matches("\\d{1,9}")) {
			throw AwsErrorException
				.validation("Value '" + value.get() + "' at '" + member(parameter) + "' is not a number");
		}
		value.filter((digits) -> Integer.parseInt(digits) < 1)
			.ifPresent((digits) -> refuse(parameter, digits, "Member must have value greater than or equal to 1"));
		return this;
	}

	/**
	 * Refuses every other parameter, which the emulator would have to ignore. An empty
	 * list counts as absent: botocore sends it as a parameter without a value.
	 */
	RequestConstraints only(Set<String> served) {
		this.serviceCall.parameters().forEach((path, value) -> {
			String name = path.split("\\.", 2)[0];
			if (!value.isEmpty() && !served.contains(name) && !name.equals("Action") && !name.equals("Version")) {
				throw AwsErrorException.validation(
						"The emulator does not serve the parameter " + name + " of " + this.serviceCall.operation());
			}
		});
		return this;
	}

	/**
	 * @throws AwsErrorException when the request violates a constraint
	 */
	void check() {
		if (!this.faults.isEmpty()) {
			String detected = (this.faults.size() == 1) ? "1 validation error detected: "
					: this.faults.size() + " validation errors detected: ";
			throw AwsErrorException.validation(detected + String.join("; ", this.faults));
		}
	}

	private void refuse(String parameter, String value, String constraint) {
		String shown = (value.length() > LONGEST_VALUE_SHOWN) ? "" : "'" + value + "' ";
		this.faults.add("Value " + shown + "at '" + member(parameter) + "'" + fails(constraint));
	}

	private static String fails(String constraint) {
		return " failed to satisfy constraint: " + constraint;
	}

	private static String member(String parameter) {
		return Character.toLowerCase(parameter.charAt(0)) + parameter.substring(1);
	}

}
