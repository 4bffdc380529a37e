package io.ssmsandbox.webserver;

import java.time.Duration;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.withSettings;

class HeadTimeLimitTests {

	private static final long MILLIS = 10_000;

	private final EndPoint broken = mock();

	private final EndPoint late = mock();

	@Test
	void goesOnAfterAConnectionThatCannotBeClosed() throws Exception {
		willThrow(new IllegalStateException("broken")).given(this.broken).close();
		HeadTimeLimit heads = new HeadTimeLimit(Duration.ZERO);
		Server server = new Server();
		server.setHandler(heads);
		server.start();
		try {
			heads.onOpened(connection(this.broken));
			verify(this.broken, timeout(MILLIS)).close();

			heads.onOpened(connection(this.late));

			verify(this.late, timeout(MILLIS)).close();
		}
		finally {
			server.stop();
		}
	}

	private static Connection connection(EndPoint endPoint) {
		Connection connection = mock(Connection.class, withSettings().extraInterfaces(ConnectionMetaData.class));
		given(connection.getEndPoint()).willReturn(endPoint);
		return connection;
	}

}
