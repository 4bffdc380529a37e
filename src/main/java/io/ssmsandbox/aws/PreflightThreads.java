package io.ssmsandbox.aws;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads that query names, images and quotas for the preflight report.
 */
@Component
class PreflightThreads implements Executor, DisposableBean {

	private static final int MOST = 32;

	private final ThreadPoolExecutor executor = ReaderThreads.of("aws-preflight-", MOST);

	@Override
	public void execute(Runnable query) {
		this.executor.execute(query);
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

}
