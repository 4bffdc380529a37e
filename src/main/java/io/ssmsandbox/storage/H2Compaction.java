package io.ssmsandbox.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes the file of an H2 database smaller while it is in use. H2 appends what changes
 * and would itself collect the old pages in the thread that writes late; with
 * {@code WRITE_DELAY=0} it has no such thread, so that work is done here, a little at a
 * time. It is H2's own: it writes copies first and syncs before it overwrites anything,
 * and keeps old pages for {@code RETENTION_TIME} as ever.
 */
@Component
class H2Compaction implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(H2Compaction.class);

	private static final int SECONDS_BETWEEN_RUNS = 2;

	/** Pages are rewritten while less than this percentage of the old chunks is live. */
	private static final int LIVE_ENOUGH = 70;

	/** Chunks are moved while less than this percentage of the file is in use. */
	private static final int FULL_ENOUGH = 80;

	/** Less than this much free space is left to new data. */
	private static final long WORTH_MOVING = 1024 * 1024;

	/** What one run rewrites at most; commits wait meanwhile. */
	private static final int MOST_REWRITTEN = 1024 * 1024;

	/** What one run moves at most; more than the largest chunk that a rewrite leaves. */
	private static final long MOST_MOVED = 4 * 1024 * 1024;

	private final DataSource dataSource;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "h2-compaction");
		thread.setDaemon(true);
		return thread;
	});

	H2Compaction(DataSource dataSource) throws SQLException {
		this.dataSource = dataSource;
		try (Connection connection = dataSource.getConnection()) {
			if (connection.getMetaData().getURL().startsWith("jdbc:h2:file:")) {
				this.timer.scheduleWithFixedDelay(this::tryRun, SECONDS_BETWEEN_RUNS, SECONDS_BETWEEN_RUNS,
						TimeUnit.SECONDS);
			}
		}
	}

	private void tryRun() {
		try {
			run();
		}
		catch (SQLException | MVStoreException ex) {
			// Closed, or away: others say so.
			log.debug("The database file was not compacted", ex);
		}
	}

	/**
	 * Does some of what there is to do.
	 * @return whether anything was done
	 */
	boolean run() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			MVStore store = storeOf(connection);
			return store.getFileStore() instanceof RandomAccessStore file && run(store, file);
		}
	}

	private static boolean run(MVStore store, RandomAccessStore file) {
		boolean rewritten = liveShareOfOldChunks(file) < LIVE_ENOUGH && store.compact(LIVE_ENOUGH, MOST_REWRITTEN);
		boolean moving = file.size() / 100 * (100 - file.getFillRate()) > WORTH_MOVING
				&& file.getFillRate() < FULL_ENOUGH;
		if (moving) {
			file.compactMoveChunks(FULL_ENOUGH, MOST_MOVED, store);
		}
		return rewritten || moving;
	}

	/**
	 * In percent. Young chunks do not count, since they are kept in any case.
	 */
	private static int liveShareOfOldChunks(RandomAccessStore file) {
		Map<String, String> info = new HashMap<>();
		file.populateInfo(info::put);
		return Integer.parseInt(info.getOrDefault("info.CHUNKS_FILL_RATE_RW", "100"));
	}

	private static MVStore storeOf(Connection connection) throws SQLException {
		SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
		return session.getDatabase().getStore().getMvStore();
	}

	@Override
	public void destroy() {
		this.timer.shutdown();
	}

}
