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
 * Evaluates everything that does not refer to a resource, before any resource exists. As
 * in CloudFormation, a mapping without the parameter's key then fails the call and not
 * the stack's creation.
 */
record StaticEvaluation(Evaluator evaluator, Set<String> resources) {

	/**
	 * Scans only function calls, because only they have anything to evaluate. A scan of
	 * all values around them at every level would be slow.
	 */
	void evaluateIndependent(Object node) {
		if (node instanceof List<?>) {
			TemplateValues.list(node).forEach(this::evaluateIndependent);
		}
		else if (TemplateValues.isMap(node)) {
			Map<String, Object> map = TemplateValues.map(node);
			Optional<IntrinsicFunctions.Call> call = IntrinsicFunctions.callIn(map);
			if (call.filter((each) -> each.function() instanceof IfFunction).isPresent()) {
				List<Object> parts = TemplateValues.list(call.get().argument());
				evaluateIndependent(parts.get(this.evaluator.scope().condition((String) parts.get(0)) ? 1 : 2));
			}
			else if (call.isPresent() && isIndependent(map)) {
				this.evaluator.evaluate(map);
			}
			else {
				map.values().forEach(this::evaluateIndependent);
			}
		}
	}

	private boolean isIndependent(Map<String, Object> call) {
		return new ReferenceScan(ReferenceScan.BOTH).visit(call).names().stream().noneMatch(this.resources::contains);
	}

}
