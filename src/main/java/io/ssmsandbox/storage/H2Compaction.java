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
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Compacts the file of an H2 database while it is in use. H2 appends changes, and its
 * background writer thread normally collects the old pages. With {@code WRITE_DELAY=0} H2
 * has no such thread, so this class calls H2's own compaction in small steps. It is as
 * safe as in H2: H2 writes copies first, syncs before it overwrites anything, and keeps
 * old pages for {@code RETENTION_TIME}.
 */
@Component
class H2Compaction implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(H2Compaction.class);

	private static final int SECONDS_BETWEEN_RUNS = 2;

	/** Pages are rewritten while less than this percentage of the old chunks is live. */
	private static final int LIVE_ENOUGH = 70;

	/** Chunks are moved while less than this percentage of the file is in use. */
	private static final int FULL_ENOUGH = 80;

	/** Less free space than this is left for new data. */
	private static final long WORTH_MOVING = 1024 * 1024;

	/** The most that one run rewrites; commits wait during that time. */
	private static final int MOST_REWRITTEN = 1024 * 1024;

	/** The most that one run moves; more than the largest chunk that a rewrite leaves. */
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

	/**
	 * Runs, and fails without a word: the timer would never run again.
	 */
	void tryRun() {
		try {
			run();
		}
		catch (SQLException | RuntimeException ex) {
			// The database is closed or not available, which others report.
			log.debug("The database file was not compacted", ex);
		}
	}

	/**
	 * Runs one small step of the compaction.
	 * @return whether anything was compacted
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
	 * The live share of the old chunks, in percent. Young chunks do not count, because H2
	 * keeps them in any case.
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
