package io.ssmsandbox.emulator.template;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a template parameter.
 *
 * @param name the type's name in templates
 * @param number whether every value must be a number
 * @param list whether the text holds several comma-separated values
 * @param source the source of the resolved value
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html">Parameter
 * types</a>
 */
public record ParameterType(String name, boolean number, boolean list, Source source) {

	private static final Set<String> EXISTING_RESOURCES = Set.of("AWS::EC2::AvailabilityZone::Name",
			"AWS::EC2::Image::Id", "AWS::EC2::Instance::Id", "AWS::EC2::KeyPair::KeyName",
			"AWS::EC2::SecurityGroup::GroupName", "AWS::EC2::SecurityGroup::Id", "AWS::EC2::Subnet::Id",
			"AWS::EC2::Volume::Id", "AWS::EC2::VPC::Id", "AWS::Route53::HostedZone::Id");

	private static final Pattern LIST = Pattern.compile("List<(.+)>");

	private static final Pattern SSM_VALUE = Pattern.compile("AWS::SSM::Parameter::Value<(.+)>");

	static Optional<ParameterType> parse(String name) {
		Matcher ssm = SSM_VALUE.matcher(name);
		if (ssm.matches()) {
			String inner = ssm.group(1);
			return (inner.equals("List<String>") || (!inner.contains("Number") && plain(inner, name).isPresent()))
					? Optional.of(new ParameterType(name, false, isList(inner), Source.SSM_VALUE)) : Optional.empty();
		}
		if (name.equals("AWS::SSM::Parameter::Name")) {
			return Optional.of(new ParameterType(name, false, false, Source.SSM_NAME));
		}
		return plain(name, name);
	}

	private static Optional<ParameterType> plain(String type, String name) {
		Matcher list = LIST.matcher(type);
		String element = list.matches() ? list.group(1) : type;
		boolean number = element.equals("Number");
		boolean known = number || EXISTING_RESOURCES.contains(element) || type.equals("String")
				|| type.equals("CommaDelimitedList");
		return known ? Optional.of(new ParameterType(name, number, isList(type), Source.CALLER)) : Optional.empty();
	}

	private static boolean isList(String type) {
		return type.equals("CommaDelimitedList") || LIST.matcher(type).matches();
	}

	/**
	 * The source of the value that references get.
	 */
	public enum Source {

		/** The value from the caller. */
		CALLER,

		/** The value of the SSM parameter that the caller names. */
		SSM_VALUE,

		/** The value from the caller, which is the name of an existing SSM parameter. */
		SSM_NAME

	}

}
