package io.ssmsandbox.emulator.ssm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.ssmsandbox.emulator.catalog.CatalogImage;
import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.wire.ServiceCall;
import io.ssmsandbox.emulator.world.World;

/**
 * Writes a public parameter as Systems Manager does. The account has no parameters of its
 * own.
 */
final class ParameterResponse {

	/**
	 * The date of the catalogue. Parameters of images are as old as their images.
	 */
	private static final Instant COMPILED = Instant.parse("2026-05-01T00:00:00Z");

	private final World world;

	private final CatalogRegion region;

	ParameterResponse(ServiceCall serviceCall, World world) {
		this.world = world;
		this.region = world.catalog().region(serviceCall.region()).orElseThrow();
	}

	/**
	 * Returns the parameter with a name or ARN.
	 */
	Optional<Map<String, Object>> find(String nameOrArn) {
		String prefix = arn("");
		String name = nameOrArn.startsWith(prefix) ? nameOrArn.substring(prefix.length()) : nameOrArn;
		return this.world.catalog().parameter(this.region.name(), name).map((value) -> of(name, value));
	}

	Map<String, Object> of(String name, String value) {
		Map<String, Object> parameter = new LinkedHashMap<>();
		parameter.put("Name", name);
		parameter.put("Type", "String");
		parameter.put("Value", value);
		parameter.put("Version", 1);
		parameter.put("LastModifiedDate",
				this.world.catalog().image(this.region.name(), value).map(CatalogImage::publishedAt).orElse(COMPILED));
		parameter.put("ARN", arn(name));
		parameter.put("DataType", "text");
		return parameter;
	}

	private String arn(String name) {
		return "arn:" + this.region.partition() + ":ssm:" + this.region.name() + "::parameter" + name;
	}

}
