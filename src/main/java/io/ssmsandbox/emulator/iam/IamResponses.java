package io.ssmsandbox.emulator.iam;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.ssmsandbox.emulator.inventory.IamDirectory;
import io.ssmsandbox.emulator.inventory.InstanceProfile;
import io.ssmsandbox.emulator.inventory.Role;
import io.ssmsandbox.emulator.wire.AwsErrorException;
import io.ssmsandbox.emulator.wire.ListPage;
import io.ssmsandbox.emulator.wire.OperationReply;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.wire.XmlElement;
import io.ssmsandbox.emulator.wire.XmlReply;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes responses as IAM does: dates to the second, policy documents as URL-encoded
 * JSON.
 */
final class IamResponses {

	private static final int DEFAULT_ITEMS = 100;

	private static final int MAX_ITEMS = 1000;

	private static final int SESSION_SECONDS = 3600;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private IamResponses() {
	}

	/**
	 * @param key identifies an item
	 * @param element writes an item as an element or as a text
	 */
	static <T> OperationReply page(ServiceCall serviceCall, String name, List<T> items, Function<T, String> key,
			Function<T, ?> element) {
		ListPage<T> listPage = page(serviceCall, items, key);
		return new XmlReply(XmlElement.of("Result")
			.list(name, "member", listPage.items().stream().map(element).toList())
			.text("IsTruncated", listPage.nextToken() != null)
			.text("Marker", listPage.nextToken()));
	}

	/** The wording for an unknown marker has no source. */
	private static <T> ListPage<T> page(ServiceCall serviceCall, List<T> items, Function<T, String> key) {
		try {
			return ListPage.of(serviceCall.operation(), items, key, size(serviceCall), serviceCall.text("Marker"));
		}
		catch (AwsErrorException error) {
			throw error.code().equals("InvalidNextToken") ? AwsErrorException.validation("Invalid Marker.") : error;
		}
	}

	private static int size(ServiceCall serviceCall) {
		Optional<String> items = serviceCall.text("MaxItems");
		if (items.isEmpty()) {
			return DEFAULT_ITEMS;
		}
		if (!items.get().matches("\\d{1,4}") || Integer.parseInt(items.get()) < 1
				|| Integer.parseInt(items.get()) > MAX_ITEMS) {
			throw AwsErrorException.validation("1 validation error detected: Value '" + items.get()
					+ "' at 'maxItems' failed to satisfy constraint: Member must have value between 1 and "
					+ MAX_ITEMS);
		}
		return Integer.parseInt(items.get());
	}

	static XmlElement profile(String name, InstanceProfile profile, IamDirectory iam) {
		List<XmlElement> roles = profile.roleNames()
			.stream()
			.map(iam.roles()::find)
			.flatMap(Optional::stream)
			.map((role) -> summary("member", role))
			.toList();
		return XmlElement.of(name)
			.text("Path", profile.path())
			.text("InstanceProfileName", profile.name())
			.text("InstanceProfileId", profile.id())
			.text("Arn", profile.arn())
			.text("CreateDate", date(profile.createdAt()))
			.list("Roles", "member", roles);
	}

	static XmlElement role(String name, Role role) {
		XmlElement element = summary(name, role);
		if (role.permissionsBoundary() != null) {
			element.add(XmlElement.of("PermissionsBoundary")
				.text("PermissionsBoundaryType", "PermissionsBoundaryPolicy")
				.text("PermissionsBoundaryArn", role.permissionsBoundary()));
		}
		return element
			.list("Tags", "member",
					role.tags()
						.entrySet()
						.stream()
						.map((tag) -> XmlElement.of("member").text("Key", tag.getKey()).text("Value", tag.getValue()))
						.toList())
			.add(XmlElement.of("RoleLastUsed"));
	}

	static XmlElement summary(String name, Role role) {
		return XmlElement.of(name)
			.text("Path", role.path())
			.text("RoleName", role.name())
			.text("RoleId", role.id())
			.text("Arn", role.arn())
			.text("CreateDate", date(role.createdAt()))
			.text("AssumeRolePolicyDocument", document(role.trustPolicy()))
			.text("Description", role.description())
			.text("MaxSessionDuration", SESSION_SECONDS);
	}

	private static String date(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	static String document(Map<String, Object> document) {
		return URLEncoder.encode(MAPPER.writeValueAsString(document), StandardCharsets.UTF_8).replace("+", "%20");
	}

}
