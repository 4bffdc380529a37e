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
 * A server outside the portal. It answers every request with an empty page, in which a
 * test runs its script. The page sets the portal's form token cookie, because all ports
 * of a host share cookies.
 */
final class HostileServer implements AutoCloseable {

	/** The plain form token that the page sets. */
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
	 * Returns the name and value of the cookie that the page sets.
	 */
	static String cookie() {
		return "XSRF-TOKEN=" + TOKEN;
	}

	/**
	 * Returns the form field that matches the cookie. Spring Security masks the token
	 * with random bytes that precede it; here the mask is zero.
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
