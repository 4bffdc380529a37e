package io.ssmsandbox.faults.crash;

import io.ssmsandbox.faults.crash.CrashPoint.Edge;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Ends the process before or after a call to AWS. The SDK finds this class through a file
 * on the class path.
 */
public class DyingCalls implements ExecutionInterceptor {

	@Override
	public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
		Crash.around(Edge.BEFORE, attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
	}

	/**
	 * AWS has responded, so it has executed the call.
	 */
	@Override
	public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
		Crash.around(Edge.AFTER, attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
	}

}
