package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.SandboxState;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Binds parameters to the components of a record and to nothing else. Names such as
 * {@code prefix[0]} or {@code prefix.bytes} would else be taken for a way into the
 * record's values, where nothing can be set.
 */
@ControllerAdvice
class FormBinding {

	@InitBinder
	void bindComponentsOnly(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
	}

	/**
	 * Editors rather than converters: where a converter refuses a text, Spring tries its
	 * own editor for the type, which takes more than there should be.
	 */
	@InitBinder
	void readStrictly(WebDataBinder binder) {
		binder.registerCustomEditor(boolean.class, new FlagEditor());
		binder.registerCustomEditor(Boolean.class, new FlagEditor());
		binder.registerCustomEditor(Integer.class, new WholeNumberEditor());
		binder.registerCustomEditor(SandboxState.class, new SandboxStateEditor());
		binder.registerCustomEditor(PhaseList.class, new PhaseList.Editor());
	}

}
