package io.ssmsandbox.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;

/**
 * Renders the CreateStack input from the options. The template text never changes:
 * options become parameters, and the template's conditions do the rest.
 */
public final class TemplateRenderer {

	private static final String RESOURCE = "/cloudformation/private-ssm-sandbox.yaml";

	/** The template gives the instance profile a name. */
	private static final Set<String> CAPABILITIES = Set.of("CAPABILITY_NAMED_IAM");

	/** CloudFormation's limit. */
	private static final int MOST_TAGS = 50;

	/** IAM's rule, the strictest of all services that receive the tags. */
	private static final Pattern TAG_KEY = Pattern.compile("(?!(?i:aws):)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}");

	private static final Pattern TAG_VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,256}");

	private final String body = read();

	/**
	 * Renders the template of one sandbox.
	 * @param options the options of the sandbox
	 * @param tags tags of the stack
	 * @return body, parameters, tags and capabilities of the stack to create
	 * @throws InvalidTemplateOptionException if AWS would refuse one of the tags
	 */
	public RenderedTemplate render(TemplateOptions options, Map<String, String> tags) {
		requireValid(tags);
		return new RenderedTemplate(this.body, options.parameters(), tags, CAPABILITIES);
	}

	private static void requireValid(Map<String, String> tags) {
		if (tags.size() > MOST_TAGS) {
			throw new InvalidTemplateOptionException("tags", Message.of(RequestMessage.TOO_MANY_TAGS, MOST_TAGS));
		}
		tags.forEach((key, value) -> {
			if (!TAG_KEY.matcher(key).matches() || !TAG_VALUE.matcher(value).matches()) {
				throw new InvalidTemplateOptionException("tags", Message.of(RequestMessage.TAG_INVALID, key));
			}
		});
	}

	private static String read() {
		try (InputStream resource = TemplateRenderer.class.getResourceAsStream(RESOURCE)) {
			if (resource == null) {
				throw new IllegalStateException("The template " + RESOURCE + " is missing from the class path");
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
