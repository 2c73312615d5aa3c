package org.zocalo.desk.web;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of the desk: a file of H2 in the folder {@code desk.data}, or the PostgreSQL of {@code desk.db.url}.
 *
 * <p>{@code web.xml} hands it to the server, which pools its connections and takes them into its transactions.
 */
public class DeskDataSource implements DataSource {
    private final DataSource database = Settings.of("desk.db.url")
            .filter(url -> url.startsWith("jdbc:postgresql:"))
            .map(DeskDataSource::postgresql)
            .orElseGet(DeskDataSource::h2);

    private static DataSource postgresql(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        Settings.of("desk.db.user").ifPresent(source::setUser);
        Settings.of("desk.db.password").ifPresent(source::setPassword);
        return source;
    }

    private static DataSource h2() {
        var source = new JdbcDataSource();
        source.setUrl(Settings.of("desk.db.url").orElseGet(DeskDataSource::file));
        source.setUser(Settings.of("desk.db.user").orElse("sa"));
        source.setPassword(Settings.of("desk.db.password").orElse(""));
        return source;
    }

    /** The address of the file: what is committed is written at once, and writers wait for each other for 20 s. */
    private static String file() {
        var folder = Path.of(Settings.of("desk.data").orElse("data"))
                .toAbsolutePath()
                .normalize();
        return "jdbc:h2:file:" + folder.resolve("desk") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=20000";
    }

    @Override
    public Connection getConnection() throws SQLException {
        return LastingConnection.to(database);
    }

    /** Some servers pass the user of {@code web.xml}, which has none; the one of the settings counts. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.zocalo.desk");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
