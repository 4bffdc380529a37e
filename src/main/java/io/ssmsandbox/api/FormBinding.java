package io.ssmsandbox.api;

import io.ssmsandbox.sandbox.SandboxState;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Binds parameters only to the components of a record. Otherwise Spring would read names
 * such as {@code prefix[0]} or {@code prefix.bytes} as paths into the values, where
 * nothing can be set.
 */
@ControllerAdvice
class FormBinding {

	@InitBinder
	void bindComponentsOnly(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
	}

	/**
	 * Registers editors rather than converters: when a converter rejects a text, Spring
	 * tries its own editor for the type, which accepts more.
	 */
	@InitBinder
	void registerStrictEditors(WebDataBinder binder) {
		binder.registerCustomEditor(boolean.class, new FlagEditor());
		binder.registerCustomEditor(Boolean.class, new FlagEditor());
		binder.registerCustomEditor(Integer.class, new WholeNumberEditor());
		binder.registerCustomEditor(SandboxState.class, new SandboxStateEditor());
		binder.registerCustomEditor(PhaseList.class, new PhaseList.Editor());
	}

}
