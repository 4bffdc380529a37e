package io.ssmsandbox.emulator.template.function;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Walks a value, collects the names in its intrinsic functions, and checks the form of
 * each call.
 */
public final class ReferenceScan {

	/** Visits both values of every {@code Fn::If}. */
	public static final Branches BOTH = (condition, whenTrue, whenFalse) -> List.of(whenTrue, whenFalse);

	/** Visits neither value. */
	public static final Branches NEITHER = (condition, whenTrue, whenFalse) -> List.of();

	private final Branches branches;

	private final Set<String> refs = new LinkedHashSet<>();

	private final Set<Attribute> attributes = new LinkedHashSet<>();

	private final Set<String> dependencies = new LinkedHashSet<>();

	private final Set<String> conditions = new LinkedHashSet<>();

	private final Set<String> mappings = new LinkedHashSet<>();

	public ReferenceScan(Branches branches) {
		this.branches = branches;
	}

	public ReferenceScan visit(Object node) {
		if (node instanceof List<?>) {
			TemplateValues.list(node).forEach(this::visit);
		}
		else if (TemplateValues.isMap(node)) {
			Map<String, Object> map = TemplateValues.map(node);
			IntrinsicFunctions.callIn(map).ifPresentOrElse((call) -> {
				call.function().check(call.argument());
				call.function().scan(call.argument(), this);
			}, () -> map.values().forEach(this::visit));
		}
		return this;
	}

	/**
	 * Adds a resource that is a dependency without a reference to its value.
	 */
	public void dependency(String logicalId) {
		this.dependencies.add(logicalId);
	}

	void ref(String name) {
		this.refs.add(name);
	}

	void attribute(String logicalId, @Nullable String attribute) {
		this.attributes.add(new Attribute(logicalId, attribute));
	}

	public void condition(String name) {
		this.conditions.add(name);
	}

	void mapping(String name) {
		this.mappings.add(name);
	}

	void choice(String condition, Object whenTrue, Object whenFalse) {
		condition(condition);
		this.branches.of(condition, whenTrue, whenFalse).forEach(this::visit);
	}

	public Set<String> refs() {
		return this.refs;
	}

	public Set<Attribute> attributes() {
		return this.attributes;
	}

	public Set<String> dependencies() {
		return this.dependencies;
	}

	public Set<String> conditions() {
		return this.conditions;
	}

	public Set<String> mappings() {
		return this.mappings;
	}

	/**
	 * Returns every name whose value is referenced, whether it is a resource or not.
	 */
	public Set<String> names() {
		Set<String> names = new LinkedHashSet<>(this.refs);
		this.attributes.forEach((attribute) -> names.add(attribute.logicalId()));
		return names;
	}

	/**
	 * An attribute that a function refers to.
	 *
	 * @param name {@code null} when only the evaluation gives it
	 */
	public record Attribute(String logicalId, @Nullable String name) {

	}

	/**
	 * Selects the values of an {@code Fn::If} to visit.
	 */
	@FunctionalInterface
	public interface Branches {

		List<Object> of(String condition, Object whenTrue, Object whenFalse);

	}

}
