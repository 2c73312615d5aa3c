package org.zocalo.desk.web;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection that a pool may keep for good: when it finds itself broken between two transactions, it opens itself anew.
 *
 * <p>Not every server lets an application say that the connections of its pool shall be tested, and without that a
 * database that was restarted would be out of reach until the desk is restarted too.
 */
final class LastingConnection implements InvocationHandler {
    private static final long TRUSTED_FOR = 1_000_000_000L;
    private static final int SECONDS_TO_ANSWER = 2;

    private final DataSource database;
    private Connection connection;
    private long usedAt = System.nanoTime();
    private boolean inTransaction;

    private LastingConnection(DataSource database) throws SQLException {
        this.database = database;
        this.connection = database.getConnection();
    }

    static Connection to(DataSource database) throws SQLException {
        var handler = new LastingConnection(database);
        var types = new Class<?>[] {Connection.class};
        return (Connection) Proxy.newProxyInstance(LastingConnection.class.getClassLoader(), types, handler);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "close", "abort", "isClosed":
                return call(method, arguments);
            case "setAutoCommit":
                // a transaction that begins may begin anew, one that is over has nothing to lose
                inTransaction = false;
                renew();
                call(method, arguments);
                inTransaction = Boolean.FALSE.equals(arguments[0]);
                return null;
            default:
                renew();
                return call(method, arguments);
        }
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            usedAt = System.nanoTime();
        }
    }

    private void renew() throws SQLException {
        if (!inTransaction && isBroken()) {
            connection = database.getConnection();
        }
    }

    private boolean isBroken() throws SQLException {
        boolean rested = System.nanoTime() - usedAt > TRUSTED_FOR;
        return connection.isClosed() || rested && !connection.isValid(SECONDS_TO_ANSWER);
    }
}
