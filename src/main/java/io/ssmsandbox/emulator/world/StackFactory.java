package io.ssmsandbox.emulator.world;

import java.util.List;

import io.ssmsandbox.emulator.catalog.CatalogRegion;
import io.ssmsandbox.emulator.catalog.CatalogZone;
import io.ssmsandbox.emulator.stack.StackRequest;
import io.ssmsandbox.emulator.template.ParsedTemplate;
import io.ssmsandbox.emulator.template.ResolvedTemplate;
import io.ssmsandbox.emulator.template.function.PseudoParameters;
import io.ssmsandbox.emulator.text.DeterministicIds;

/**
 * Creates a stack object from a request, without adding it to the world.
 */
final class StackFactory {

	private StackFactory() {
	}

	/**
	 * @throws io.ssmsandbox.emulator.template.InvalidTemplateException when the template
	 * or its parameters are wrong
	 */
	static Stack assemble(World world, StackRequest request) {
		CatalogRegion region = world.catalog().region(request.region()).orElseThrow();
		long sequence = world.stackCount() + 1;
		String uuid = DeterministicIds.of(world.worldId(), region.name(), request.stackName(), sequence)
			.uuid()
			.toString();
		String stackId = "arn:" + region.partition() + ":cloudformation:" + region.name() + ":" + World.ACCOUNT_ID
				+ ":stack/" + request.stackName() + "/" + uuid;
		ParsedTemplate parsedTemplate = world.templates().parse(request.templateBody());
		PseudoParameters pseudo = new PseudoParameters(World.ACCOUNT_ID, region.name(), region.partition(),
				region.urlSuffix(), request.stackName(), stackId, List.of());
		ResolvedTemplate resolved = ResolvedTemplate.resolve(parsedTemplate, request.parameters(), pseudo,
				(name) -> world.catalog().parameter(region.name(), name), (name) -> zones(world, name));
		return new Stack(stackId, sequence, request.from(parsedTemplate), parsedTemplate, resolved, world.now());
	}

	private static List<String> zones(World world, String region) {
		return world.catalog().zones(region).stream().map(CatalogZone::name).toList();
	}

}
