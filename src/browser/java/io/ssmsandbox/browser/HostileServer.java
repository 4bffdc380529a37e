package io.ssmsandbox.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server that does not belong to the portal. It answers every request with an empty
 * page, in which a test runs its script. The page sets the portal's form token cookie,
 * since a cookie is sent to all ports of a host.
 */
final class HostileServer implements AutoCloseable {

	/** The form token that the page sets, in plain. */
	private static final String TOKEN = "11111111-1111-1111-1111-111111111111";

	private final HttpServer server;

	HostileServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", HostileServer::answer);
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * The name and value of the cookie that the page sets.
	 */
	static String cookie() {
		return "XSRF-TOKEN=" + TOKEN;
	}

	/**
	 * The form field that belongs to the cookie. Spring Security masks the token with
	 * random bytes that precede it; the mask is zero here.
	 */
	static String formToken() {
		byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
		byte[] masked = new byte[2 * token.length];
		System.arraycopy(token, 0, masked, token.length, token.length);
		return Base64.getUrlEncoder().encodeToString(masked);
	}

	private static void answer(HttpExchange exchange) throws IOException {
		byte[] page = "<!DOCTYPE html><title>hostile</title>".getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		exchange.getResponseHeaders().set("Set-Cookie", cookie() + "; Path=/");
		exchange.sendResponseHeaders(200, page.length);
		exchange.getResponseBody().write(page);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
