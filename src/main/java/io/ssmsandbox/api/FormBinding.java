package io.ssmsandbox.api;

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

}
