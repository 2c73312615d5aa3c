package org.zocalo.desk.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** What happens before the first request: the tables are brought up to date, then the features put in their first data. */
@WebListener
public class StartUp implements ServletContextListener {
    @Resource(lookup = "java:app/jdbc/desk")
    private DataSource database;

    @Inject
    private Event<DatabaseReady> ready;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Flyway.configure(StartUp.class.getClassLoader())
                .dataSource(database)
                .load()
                .migrate();
        boolean demo = Settings.of("desk.demo").map(Boolean::parseBoolean).orElse(true);
        ready.fire(new DatabaseReady(demo));
    }
}
