package org.zocalo.outbox.app;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes the tables, that of the outbox by the script of the module. */
@WebListener
public class Tables implements ServletContextListener {
    @Resource(lookup = "java:app/jdbc/shop")
    private DataSource database;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var script = Tables.class.getResourceAsStream("/db/outbox/R__zocalo_outbox.sql")) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("create table if not exists sale (item varchar(100) not null primary key)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
