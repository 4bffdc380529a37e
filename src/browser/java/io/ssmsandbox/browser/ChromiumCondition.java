package io.ssmsandbox.browser;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Skips the stories before the portal starts if Chromium is not installed. The reason is
 * also logged, because Surefire prints reasons only in its report.
 */
class ChromiumCondition implements ExecutionCondition {

	private static final Logger logger = LoggerFactory.getLogger(ChromiumCondition.class);

	static Path chromium() {
		return Path.of(System.getProperty("chromium.path", "/usr/bin/chromium"));
	}

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Files.isExecutable(chromium())) {
			return ConditionEvaluationResult.enabled("Chromium at " + chromium());
		}
		String reason = "No Chromium at %s; name another with -Dchromium.path".formatted(chromium());
		logger.warn("{} is skipped. {}", context.getDisplayName(), reason);
		return ConditionEvaluationResult.disabled(reason);
	}

}
