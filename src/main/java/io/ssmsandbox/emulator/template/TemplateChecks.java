package io.ssmsandbox.emulator.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.emulator.template.function.InvalidTemplateException;
import io.ssmsandbox.emulator.template.function.PseudoParameters;
import io.ssmsandbox.emulator.template.function.ReferenceScan;
import org.jspecify.annotations.Nullable;

/**
 * Checks the sections of a template against each other, without parameter values.
 */
final class TemplateChecks {

	private final TemplateSections sections;

	TemplateChecks(TemplateSections sections) {
		this.sections = sections;
	}

	void check() {
		checkUniqueNames();
		checkConditions();
		checkResources();
		checkOutputs();
		checkCycles();
	}

	void checkAttributes(ParsedTemplate.Attributes attributes) {
		ReferenceScan scan = new ReferenceScan(ReferenceScan.BOTH);
		this.sections.resources().values().forEach((resource) -> scan.visit(resource.resolved()));
		this.sections.outputs().values().forEach((output) -> scan.visit(output.resolved()));
		for (ReferenceScan.Attribute attribute : scan.attributes()) {
			ResourceTemplate resource = this.sections.resources().get(attribute.logicalId());
			if (resource != null && attribute.name() != null && !attributes.exists(resource.type(), attribute.name())) {
				throw InvalidTemplateException.error("resource %s does not support attribute type %s in Fn::GetAtt"
					.formatted(attribute.logicalId(), attribute.name()));
			}
		}
	}

	private void checkUniqueNames() {
		List<String> common = this.sections.resources()
			.keySet()
			.stream()
			.filter(this.sections.parameters()::containsKey)
			.toList();
		if (!common.isEmpty()) {
			throw InvalidTemplateException
				.error("all resources and parameters must have unique names. Common name(s): " + common);
		}
	}

	private void checkConditions() {
		Map<String, Set<String>> graph = new LinkedHashMap<>();
		this.sections.conditions().forEach((name, expression) -> {
			ReferenceScan scan = new ReferenceScan(ReferenceScan.BOTH);
			expression.scan(scan);
			List<String> resources = scan.names().stream().filter((each) -> !isParameter(each)).toList();
			if (!resources.isEmpty()) {
				throw InvalidTemplateException.format("Unresolved dependencies " + resources
						+ ". Cannot reference resources in the Conditions block of the template");
			}
			List<String> unknown = scan.conditions().stream().filter((each) -> !isCondition(each)).toList();
			if (!unknown.isEmpty()) {
				throw InvalidTemplateException.format(
						"Unresolved condition dependencies " + unknown + " in the Conditions block of the template");
			}
			checkMappings(scan);
			graph.put(name, scan.conditions());
		});
		List<String> cycle = CycleDetector.members(graph);
		if (!cycle.isEmpty()) {
			throw InvalidTemplateException.error("Found circular condition dependency between " + cycle);
		}
	}

	private void checkResources() {
		ReferenceScan scan = new ReferenceScan(ReferenceScan.BOTH);
		for (ResourceTemplate resource : this.sections.resources().values()) {
			checkCondition(resource.condition(), "Resources");
			resource.dependsOn().forEach(scan::dependency);
			scan.visit(resource.resolved());
		}
		checkReferences(scan, "Resources");
	}

	private void checkOutputs() {
		ReferenceScan scan = new ReferenceScan(ReferenceScan.BOTH);
		for (OutputTemplate output : this.sections.outputs().values()) {
			checkCondition(output.condition(), "Outputs");
			output.resolved().forEach(scan::visit);
		}
		checkReferences(scan, "Outputs");
	}

	private void checkReferences(ReferenceScan scan, String block) {
		Set<String> unknown = new LinkedHashSet<>(scan.refs());
		unknown.removeIf((name) -> isParameter(name) || isResource(name));
		scan.dependencies().stream().filter((name) -> !isResource(name)).forEach(unknown::add);
		if (!unknown.isEmpty()) {
			throw unresolved(unknown, block);
		}
		scan.attributes()
			.stream()
			.filter((attribute) -> !isResource(attribute.logicalId()))
			.findFirst()
			.ifPresent((a) -> {
				throw InvalidTemplateException
					.error("instance of Fn::GetAtt references undefined resource " + a.logicalId());
			});
		scan.conditions().stream().filter((name) -> !isCondition(name)).findFirst().ifPresent((name) -> {
			throw InvalidTemplateException.error("unresolved condition dependency " + name + " in Fn::If");
		});
		checkMappings(scan);
	}

	private void checkMappings(ReferenceScan scan) {
		scan.mappings()
			.stream()
			.filter((name) -> !this.sections.mappings().containsKey(name))
			.findFirst()
			.ifPresent((name) -> {
				throw TemplateScope.noMapping(name);
			});
	}

	private void checkCondition(@Nullable String name, String block) {
		if (name != null && !isCondition(name)) {
			throw InvalidTemplateException
				.format("Unresolved condition dependency " + name + " in the " + block + " block of the template");
		}
	}

	private void checkCycles() {
		Map<String, Set<String>> graph = new LinkedHashMap<>();
		this.sections.resources().forEach((name, resource) -> {
			Set<String> dependencies = new LinkedHashSet<>(resource.dependsOn());
			dependencies.addAll(new ReferenceScan(ReferenceScan.NEITHER).visit(resource.resolved()).names());
			graph.put(name, dependencies);
		});
		refuseCycles(graph);
	}

	static void refuseCycles(Map<String, Set<String>> graph) {
		List<String> cycle = CycleDetector.members(graph);
		if (!cycle.isEmpty()) {
			throw new InvalidTemplateException("Circular dependency between resources: " + cycle);
		}
	}

	static InvalidTemplateException unresolved(Collection<String> names, String block) {
		return InvalidTemplateException
			.format("Unresolved resource dependencies " + names + " in the " + block + " block of the template");
	}

	private boolean isParameter(String name) {
		return this.sections.parameters().containsKey(name) || PseudoParameters.isOne(name);
	}

	private boolean isResource(String name) {
		return this.sections.resources().containsKey(name);
	}

	private boolean isCondition(String name) {
		return this.sections.conditions().containsKey(name);
	}

}
