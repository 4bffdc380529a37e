package io.ssmsandbox.emulator.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table of one kind of resource, searchable by id. Rows keep the order of creation, so
 * that two replays of a journal list them in the same order. Not thread-safe: the world's
 * lock guards it.
 *
 * @param <T> an immutable record
 */
public final class ResourceTable<T> {

	private final Map<String, T> rows = new LinkedHashMap<>();

	private final Map<String, Map<String, T>> groups = new HashMap<>();

	private final Set<String> going = new HashSet<>();

	private final Function<T, String> id;

	private final UnaryOperator<String> normalizer;

	private final @Nullable Function<T, String> group;

	private final Consumer<T> changed;

	private ResourceTable(Function<T, String> id, UnaryOperator<String> normalizer, @Nullable Function<T, String> group,
			Consumer<T> changed) {
		this.id = id;
		this.normalizer = normalizer;
		this.group = group;
		this.changed = changed;
	}

	static <T> ResourceTable<T> byId(Function<T, String> id) {
		return byId(id, (row) -> {
		});
	}

	/**
	 * @param changed receives every row that was added, replaced or removed
	 */
	static <T> ResourceTable<T> byId(Function<T, String> id, Consumer<T> changed) {
		return new ResourceTable<>(id, UnaryOperator.identity(), null, changed);
	}

	/**
	 * @param group a common property of many rows, as an index; it never changes for a
	 * row
	 * @param changed receives every row that was added, replaced or removed
	 */
	static <T> ResourceTable<T> byId(Function<T, String> id, Function<T, String> group, Consumer<T> changed) {
		return new ResourceTable<>(id, UnaryOperator.identity(), group, changed);
	}

	/**
	 * Creates a table by name. IAM refuses names that differ only by case.
	 */
	static <T> ResourceTable<T> byName(Function<T, String> name, Consumer<T> changed) {
		return new ResourceTable<>(name, (key) -> key.toLowerCase(Locale.ROOT), null, changed);
	}

	public Optional<T> find(String id) {
		return Optional.ofNullable(this.rows.get(this.normalizer.apply(id)));
	}

	/**
	 * Returns the row, unless its deletion has started: no new resource may use it then.
	 */
	public Optional<T> findStaying(String id) {
		return this.going.contains(this.normalizer.apply(id)) ? Optional.empty() : find(id);
	}

	/**
	 * Marks the row as being deleted.
	 */
	public void startToGo(String id) {
		this.going.add(this.normalizer.apply(id));
	}

	/**
	 * Returns the row, which must exist.
	 * @throws NoSuchElementException when it does not exist
	 */
	public T get(String id) {
		return find(id).orElseThrow(() -> new NoSuchElementException("No row '" + id + "'"));
	}

	public boolean contains(String id) {
		return find(id).isPresent();
	}

	/**
	 * Adds the row, or replaces the row with the same id at the same position.
	 */
	public void put(T row) {
		String key = key(row);
		this.rows.put(key, row);
		if (this.group != null) {
			this.groups.computeIfAbsent(this.group.apply(row), (unseen) -> new LinkedHashMap<>()).put(key, row);
		}
		this.changed.accept(row);
	}

	/**
	 * Replaces the row by the changed one. Without a row, nothing happens.
	 */
	public void change(String id, UnaryOperator<T> change) {
		find(id).map(change).ifPresent(this::put);
	}

	public void remove(String id) {
		String key = this.normalizer.apply(id);
		this.going.remove(key);
		Optional.ofNullable(this.rows.remove(key)).ifPresent((row) -> {
			if (this.group != null) {
				this.groups.computeIfPresent(this.group.apply(row), (name, rest) -> {
					rest.remove(key);
					return rest.isEmpty() ? null : rest;
				});
			}
			this.changed.accept(row);
		});
	}

	public void removeIf(Predicate<T> condition) {
		where(condition).map(this.id).toList().forEach(this::remove);
	}

	private String key(T row) {
		return this.normalizer.apply(this.id.apply(row));
	}

	public List<T> all() {
		return List.copyOf(this.rows.values());
	}

	/**
	 * Returns the rows of a group, in the order of creation.
	 * @throws IllegalStateException when the table has no groups
	 */
	public Stream<T> in(String group) {
		if (this.group == null) {
			throw new IllegalStateException("The rows of this table have no groups");
		}
		return this.groups.getOrDefault(group, Map.of()).values().stream();
	}

	public Stream<T> where(Predicate<T> condition) {
		return this.rows.values().stream().filter(condition);
	}

}
