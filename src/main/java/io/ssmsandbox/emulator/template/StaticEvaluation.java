package io.ssmsandbox.emulator.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.ssmsandbox.emulator.template.function.Evaluator;
import io.ssmsandbox.emulator.template.function.IfFunction;
import io.ssmsandbox.emulator.template.function.IntrinsicFunctions;
import io.ssmsandbox.emulator.template.function.ReferenceScan;
import io.ssmsandbox.emulator.template.function.TemplateValues;

/**
 * Evaluates, before any resource exists, all that does not refer to one. So a mapping
 * without the key that a parameter asks for is refused with the call, as CloudFormation
 * does, and not in the middle of the stack's creation.
 */
record StaticEvaluation(Evaluator evaluator, Set<String> resources) {

	/**
	 * Only calls of functions have anything to evaluate, so that only they are scanned;
	 * to scan all that is around them again at every level is slow.
	 */
	void rehearse(Object node) {
		if (node instanceof List<?>) {
			TemplateValues.list(node).forEach(this::rehearse);
		}
		else if (TemplateValues.isMap(node)) {
			Map<String, Object> map = TemplateValues.map(node);
			Optional<IntrinsicFunctions.Call> call = IntrinsicFunctions.callIn(map);
			if (call.filter((each) -> each.function() instanceof IfFunction).isPresent()) {
				List<Object> parts = TemplateValues.list(call.get().argument());
				rehearse(parts.get(this.evaluator.scope().condition((String) parts.get(0)) ? 1 : 2));
			}
			else if (call.isPresent() && isIndependent(map)) {
				this.evaluator.evaluate(map);
			}
			else {
				map.values().forEach(this::rehearse);
			}
		}
	}

	private boolean isIndependent(Map<String, Object> call) {
		return new ReferenceScan(ReferenceScan.BOTH).visit(call).names().stream().noneMatch(this.resources::contains);
	}

}
