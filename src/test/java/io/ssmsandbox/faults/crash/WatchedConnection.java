package io.ssmsandbox.faults.crash;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.ssmsandbox.faults.crash.CrashPoint.Edge;

/**
 * Records the statements of each transaction with their values, and ends the process
 * before or after the commit if ordered.
 */
final class WatchedConnection implements InvocationHandler {

	private final Connection original;

	private final List<StringBuilder> statements = new ArrayList<>();

	private WatchedConnection(Connection original) {
		this.original = original;
	}

	static Connection of(Connection original) {
		return proxy(Connection.class, new WatchedConnection(original));
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
		return switch (method.getName()) {
			case "prepareStatement" -> {
				StringBuilder note = new StringBuilder((String) arguments[0]);
				this.statements.add(note);
				PreparedStatement statement = (PreparedStatement) call(method, this.original, arguments);
				yield proxy(PreparedStatement.class, (same, setter, values) -> {
					if (setter.getName().startsWith("set") && values.length > 1) {
						note.append('\n').append(values[1]);
					}
					return call(setter, statement, values);
				});
			}
			case "commit" -> {
				Collection<String> parts = this.statements.stream().map(StringBuilder::toString).toList();
				this.statements.clear();
				Crash.around(Edge.BEFORE, parts);
				Object done = call(method, this.original, arguments);
				Crash.around(Edge.AFTER, parts);
				yield done;
			}
			case "rollback" -> {
				this.statements.clear();
				yield call(method, this.original, arguments);
			}
			default -> call(method, this.original, arguments);
		};
	}

	private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

}
