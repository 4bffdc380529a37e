package io.ssmsandbox.emulator.cloudformation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.ssmsandbox.emulator.template.ParsedTemplate;
import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.world.World;

/**
 * Reads the template of a request. Departure: there is no S3 here. A template URL, which
 * must be one of S3, is refused as AWS refuses an object that the caller may not read.
 */
final class TemplateSource {

	private static final int MAX_BYTES = 51200;

	private static final Pattern S3_HOST = Pattern.compile("(.+\\.)?s3[.-]([a-z0-9-]+\\.)*amazonaws\\.com(\\.cn)?");

	private TemplateSource() {
	}

	static boolean isGiven(ServiceCall serviceCall) {
		return serviceCall.text("TemplateBody").isPresent() || serviceCall.text("TemplateURL").isPresent();
	}

	/**
	 * Returns the template body if there is one and ignores the URL, as ValidateTemplate
	 * does.
	 */
	static String preferredBody(ServiceCall serviceCall) {
		return serviceCall.text("TemplateBody").map(TemplateSource::checked).orElseGet(() -> body(serviceCall));
	}

	static String body(ServiceCall serviceCall) {
		Optional<String> body = serviceCall.text("TemplateBody");
		Optional<String> url = serviceCall.text("TemplateURL");
		if (body.isPresent() == url.isPresent()) {
			throw AwsErrorException.validation("Either Template URL or Template Body must be specified.");
		}
		url.ifPresent(TemplateSource::refuse);
		return checked(body.orElseThrow());
	}

	private static String checked(String body) {
		if (body.isEmpty()) {
			throw AwsErrorException
				.validation("1 validation error detected: Value '' at 'templateBody' failed to satisfy"
						+ " constraint: Member must have length greater than or equal to 1");
		}
		if (body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			throw AwsErrorException.validation("1 validation error detected: Value at 'templateBody' failed to satisfy"
					+ " constraint: Member must have length less than or equal to " + MAX_BYTES);
		}
		return body;
	}

	/**
	 * Parses a template and refuses resource types that the world does not have.
	 */
	static ParsedTemplate parse(String body, World world) {
		return inAwsWords(() -> {
			ParsedTemplate parsedTemplate = world.templates().parse(body);
			List<String> unknown = parsedTemplate.resourceTypes()
				.stream()
				.filter((type) -> world.resourceTypes().find(type).isEmpty())
				.toList();
			if (!unknown.isEmpty()) {
				throw AwsErrorException.validation("Template format error: Unrecognized resource types: " + unknown);
			}
			parsedTemplate.checkAttributes((type, attribute) -> world.resourceTypes()
				.find(type)
				.map((known) -> known.attributes().contains(attribute))
				.orElse(false));
			parsedTemplate.checkOutputs();
			return parsedTemplate;
		});
	}

	static <T> T inAwsWords(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (InvalidTemplateException fault) {
			throw AwsErrorException.validation(String.valueOf(fault.getMessage()));
		}
	}

	private static void refuse(String url) {
		if (!isS3(url)) {
			throw AwsErrorException.validation("TemplateURL must be a supported URL.");
		}
		throw AwsErrorException.validation("S3 error: Access Denied\nFor more information check"
				+ " http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html");
	}

	private static boolean isS3(String url) {
		try {
			URI uri = URI.create(url);
			return "https".equals(uri.getScheme()) && uri.getHost() != null && S3_HOST.matcher(uri.getHost()).matches();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
