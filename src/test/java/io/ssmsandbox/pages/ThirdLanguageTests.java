package io.ssmsandbox.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import io.ssmsandbox.api.WebTest;
import io.ssmsandbox.message.Message;
import io.ssmsandbox.message.RequestMessage;
import io.ssmsandbox.sandbox.Sandbox;
import io.ssmsandbox.sandbox.SandboxId;
import io.ssmsandbox.sandbox.SandboxState;
import io.ssmsandbox.sandbox.Sandboxes;
import io.ssmsandbox.sandbox.TestSandboxes;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.ssmsandbox.sandbox.TestSandboxes.aRequest;
import static io.ssmsandbox.sandbox.TestSandboxes.aTemplate;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another messages file on the class path adds another language to the pages.
 */
@WebTest
@ContextConfiguration(initializers = ThirdLanguageTests.InFrench.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:french;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
		+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
class ThirdLanguageTests {

	private static final String FRENCH = """
			language.name=Français
			hero.TEARING_DOWN=En cours de suppression
			sandbox.teardown-requested=Demandé par {0}.
			request.prefix-missing=Choisissez un préfixe.
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sandboxes sandboxes;

	@Autowired
	private Languages languages;

	@Autowired
	private PageEventEncoders encoders;

	@Autowired
	private PageMessages messages;

	@Test
	void isOneOfThoseToChooseFrom() {
		assertThat(this.languages.all()).extracting(Language::ownName).containsExactly("English", "Français", "日本語");
		assertThat(page("/sandboxes", "en").contains("button[name=language][value=fr]:contains(Français)")).isTrue();
	}

	@Test
	void makesPagesAndMessagesAndIsEnglishWhereItLacksText() {
		HtmlPage page = page("/sandboxes/" + tearingDown().id(), "fr-CA, ja;q=0.5");

		assertThat(page.text()).contains("En cours de suppression", "Demandé par local.", "Sandbox id",
				"24 nov. 2026, 14:00 UTC");
		assertThat(page.language()).isEqualTo("fr");
	}

	@Test
	void makesTheRowsOfAStream() {
		Sandbox sandbox = tearingDown();

		assertThat(this.encoders.of(this.languages.of("fr").orElseThrow())
			.encode(this.sandboxes.readTimeline(sandbox).get((int) sandbox.lastSequence() - 1), sandbox))
			.contains("Demandé par local.", "Tearing down");
	}

	@Test
	void rendersAMessageThatItLacksInEnglish() {
		PageMessages french = this.messages.withLanguage(this.languages.of("fr").orElseThrow());

		assertThat(french.message(Message.of(RequestMessage.PREFIX_MISSING))).isEqualTo("Choisissez un préfixe.");
		assertThat(french.message(Message.of(RequestMessage.PREFIX_INVALID))).startsWith("This prefix cannot be used.");
	}

	private Sandbox tearingDown() {
		SandboxId id = SandboxId.random();
		this.sandboxes.request(id, aRequest("fr-" + id.toString().substring(0, 8)), aTemplate(), 16);
		return this.sandboxes.update(id, (requested) -> TestSandboxes.advance(requested, SandboxState.TEARING_DOWN));
	}

	private HtmlPage page(String address, String languages) {
		return HtmlPage.of(this.mvc.get()
			.uri(address)
			.header(HttpHeaders.ACCEPT_LANGUAGE, languages)
			.accept(MediaType.TEXT_HTML)
			.exchange());
	}

	/**
	 * Adds a directory with the file to the class path of this portal only.
	 */
	static final class InFrench implements ApplicationContextInitializer<GenericApplicationContext> {

		@Override
		public void initialize(GenericApplicationContext context) {
			context.setClassLoader(new URLClassLoader(new URL[] { directory() }, context.getClassLoader()));
		}

		private static URL directory() {
			try {
				Path directory = Files.createTempDirectory("french");
				Path file = Files.writeString(directory.resolve("messages_fr.properties"), FRENCH);
				file.toFile().deleteOnExit();
				return directory.toUri().toURL();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
