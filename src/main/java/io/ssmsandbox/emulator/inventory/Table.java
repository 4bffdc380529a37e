package io.ssmsandbox.emulator.inventory;

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

/**
 * A collection of one kind of thing, found by its id and listed in the order of creation,
 * so that two replays of one journal list alike. Not thread-safe: the world's lock guards
 * it.
 *
 * @param <T> an immutable record
 */
public final class Table<T> {

	private final Map<String, T> rows = new LinkedHashMap<>();

	private final Set<String> going = new HashSet<>();

	private final Function<T, String> id;

	private final UnaryOperator<String> normalizer;

	private final Consumer<T> changed;

	private Table(Function<T, String> id, UnaryOperator<String> normalizer, Consumer<T> changed) {
		this.id = id;
		this.normalizer = normalizer;
		this.changed = changed;
	}

	static <T> Table<T> byId(Function<T, String> id) {
		return byId(id, (row) -> {
		});
	}

	/**
	 * @param changed is told every row that was put in or taken out
	 */
	static <T> Table<T> byId(Function<T, String> id, Consumer<T> changed) {
		return new Table<>(id, UnaryOperator.identity(), changed);
	}

	/**
	 * IAM refuses names that differ only by case.
	 */
	static <T> Table<T> byName(Function<T, String> name, Consumer<T> changed) {
		return new Table<>(name, (key) -> key.toLowerCase(Locale.ROOT), changed);
	}

	public Optional<T> find(String id) {
		return Optional.ofNullable(this.rows.get(this.normalizer.apply(id)));
	}

	/**
	 * The row, unless it is being deleted: nothing may be built on it any more.
	 */
	public Optional<T> findStaying(String id) {
		return this.going.contains(this.normalizer.apply(id)) ? Optional.empty() : find(id);
	}

	/**
	 * The deletion of the row has begun.
	 */
	public void startToGo(String id) {
		this.going.add(this.normalizer.apply(id));
	}

	/**
	 * The row that must be there.
	 * @throws NoSuchElementException when it is not
	 */
	public T get(String id) {
		return find(id).orElseThrow(() -> new NoSuchElementException("No row '" + id + "'"));
	}

	public boolean contains(String id) {
		return find(id).isPresent();
	}

	/**
	 * Adds the row, or replaces the one with its id in its place.
	 */
	public void put(T row) {
		this.rows.put(this.normalizer.apply(this.id.apply(row)), row);
		this.changed.accept(row);
	}

	/**
	 * Replaces the row by what the change makes of it; nothing happens when there is
	 * none.
	 */
	public void change(String id, UnaryOperator<T> change) {
		find(id).map(change).ifPresent(this::put);
	}

	public void remove(String id) {
		this.going.remove(this.normalizer.apply(id));
		Optional.ofNullable(this.rows.remove(this.normalizer.apply(id))).ifPresent(this.changed);
	}

	public void removeIf(Predicate<T> condition) {
		List<T> removed = where(condition).toList();
		this.rows.values().removeAll(removed);
		removed.forEach((row) -> this.going.remove(this.normalizer.apply(this.id.apply(row))));
		removed.forEach(this.changed);
	}

	public List<T> all() {
		return List.copyOf(this.rows.values());
	}

	public Stream<T> where(Predicate<T> condition) {
		return this.rows.values().stream().filter(condition);
	}

}
