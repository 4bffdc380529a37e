package io.ssmsandbox.api;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.diagnosis.AgentDoctor;
import io.ssmsandbox.preflight.PlacementService;
import io.ssmsandbox.preflight.PrefixProposals;
import io.ssmsandbox.preflight.Preflight;
import io.ssmsandbox.provisioning.SandboxService;
import io.ssmsandbox.sandbox.TestSandboxes;
import io.ssmsandbox.session.Sessions;
import org.mockito.Mockito;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The packages that serve HTTP, with real storage but without AWS: a sandbox changes only
 * when a test changes it.
 */
@EnableAutoConfiguration
@Import(PrefixProposals.class)
@ComponentScan({ "io.ssmsandbox.sandbox", "io.ssmsandbox.stream", "io.ssmsandbox.security", "io.ssmsandbox.api",
		"io.ssmsandbox.pages", "io.ssmsandbox.progress", "io.ssmsandbox.cost", "io.ssmsandbox.ops" })
public class WebTestConfiguration {

	@Bean
	Clock clock() {
		return Clock.fixed(TestSandboxes.T0, ZoneOffset.UTC);
	}

	@Bean
	AwsConnection awsConnection() {
		return new AwsConnection() {

			@Override
			public boolean emulated() {
				return true;
			}

			@Override
			public Optional<URI> endpoint() {
				return Optional.empty();
			}

		};
	}

	@Bean
	MockMvcBuilderCustomizer apiContract() {
		return (builder) -> builder.alwaysExpect(new ApiContract());
	}

	@Bean
	SandboxService frontDesk() {
		return Mockito.mock(SandboxService.class);
	}

	@Bean
	PlacementService placements() {
		return Mockito.mock(PlacementService.class);
	}

	@Bean
	Preflight preflight() {
		return Mockito.mock(Preflight.class);
	}

	@Bean
	AgentDoctor agentDoctor() {
		return Mockito.mock(AgentDoctor.class);
	}

	@Bean
	Sessions sessions() {
		return Mockito.mock(Sessions.class);
	}

}
