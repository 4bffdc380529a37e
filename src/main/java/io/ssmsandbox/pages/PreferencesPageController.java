package io.ssmsandbox.pages;

import java.util.Optional;

import io.ssmsandbox.message.ProblemMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Stores the preferences from the foot of a page, and shows the page again.
 */
@Controller
@RequestMapping("/preferences")
class PreferencesPageController {

	private final Languages languages;

	PreferencesPageController(Languages languages) {
		this.languages = languages;
	}

	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView choose(@ModelAttribute PreferencesForm form, HttpServletRequest request,
			HttpServletResponse response) {
		String back = ReturnUrl.of(form.back())
			.orElseThrow(() -> new InvalidPreferenceException(ProblemMessage.RETURN_ADDRESS_INVALID));
		Optional<Language> language = Optional.ofNullable(form.language())
			.map((tag) -> this.languages.of(tag)
				.orElseThrow(() -> new InvalidPreferenceException(ProblemMessage.LANGUAGE_UNKNOWN)));
		Optional<ColorTheme> theme = Optional.ofNullable(form.theme())
			.map((name) -> ColorTheme.of(name)
				.orElseThrow(() -> new InvalidPreferenceException(ProblemMessage.THEME_UNKNOWN)));
		language.ifPresent((chosen) -> Preferences.store(chosen, request, response));
		theme.ifPresent((chosen) -> Preferences.store(chosen, request, response));
		return Redirects.address(back);
	}

	/**
	 * Handles a page reload after a refused form.
	 */
	@GetMapping
	ModelAndView reloadForm() {
		return Redirects.address("/");
	}

}
