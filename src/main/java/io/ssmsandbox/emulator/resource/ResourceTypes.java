package io.ssmsandbox.emulator.resource;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The resource types of the emulator, by their names in templates.
 */
public final class ResourceTypes {

	private final Map<String, ResourceType> types = new LinkedHashMap<>();

	public ResourceTypes(Collection<ResourceType> types) {
		types.forEach((type) -> this.types.put(type.name(), type));
	}

	public Optional<ResourceType> find(String name) {
		return Optional.ofNullable(this.types.get(name));
	}

}
