package io.ssmsandbox.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ssmsandbox.template.ResourceGraph;
import io.ssmsandbox.template.TemplateResource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceScheduleTests {

	private static final Instant T0 = Instant.parse("2026-11-24T06:00:00Z");

	/** A has no needs, B and C need A, and D needs B and C. */
	private static final ResourceGraph DIAMOND = new ResourceGraph(
			List.of(node("A"), node("B", "A"), node("C", "A"), node("D", "B", "C")));

	private static final Map<String, Duration> USUAL = Map.of("A", Duration.ofSeconds(10), "B", Duration.ofSeconds(5),
			"C", Duration.ofSeconds(60), "D", Duration.ofSeconds(20));

	@Test
	void endsWithTheLongestPathThroughTheGraph() {
		ResourceSchedule resourceSchedule = schedule(Map.of(), T0);

		assertThat(resourceSchedule.end()).contains(T0.plusSeconds(90));
		assertThat(resourceSchedule.criticalPath()).containsExactly("A", "C", "D");
	}

	@Test
	void prefersReportedTimesToUsualOnes() {
		ResourceSchedule resourceSchedule = schedule(Map.of("A", stretch(0, 10), "C", stretch(10, 12)),
				T0.plusSeconds(12));

		assertThat(resourceSchedule.end()).contains(T0.plusSeconds(35));
		assertThat(resourceSchedule.criticalPath()).containsExactly("A", "B", "D");
	}

	@Test
	void expectsAnOverdueResourceNow() {
		ResourceSchedule resourceSchedule = schedule(Map.of("A", new TimeSpan(T0, null)), T0.plusSeconds(300));

		assertThat(resourceSchedule.end()).contains(T0.plusSeconds(380));
	}

	@Test
	void hasNoEndWithoutResources() {
		ResourceSchedule resourceSchedule = ResourceSchedule.of(new ResourceGraph(List.of()), (name) -> null,
				(node) -> Duration.ZERO, T0, T0);

		assertThat(resourceSchedule.end()).isEmpty();
		assertThat(resourceSchedule.criticalPath()).isEmpty();
	}

	@Test
	void endsAlsoWithADependencyCycle() {
		ResourceGraph circle = new ResourceGraph(List.of(node("A", "B"), node("B", "A")));

		assertThat(ResourceSchedule.of(circle, (name) -> null, (node) -> Duration.ofSeconds(1), T0, T0).criticalPath())
			.containsExactlyInAnyOrder("A", "B");
	}

	private static ResourceSchedule schedule(Map<String, TimeSpan> reported, Instant now) {
		return ResourceSchedule.of(DIAMOND, reported::get, (node) -> USUAL.get(node.logicalId()), T0, now);
	}

	private static TimeSpan stretch(long from, long until) {
		return new TimeSpan(T0.plusSeconds(from), T0.plusSeconds(until));
	}

	private static ResourceGraph.Node node(String name, String... needs) {
		return new ResourceGraph.Node(new TemplateResource(name, "T"), Set.of(needs), Set.of(), null);
	}

}
