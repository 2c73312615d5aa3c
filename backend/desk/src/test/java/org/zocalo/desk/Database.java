package org.zocalo.desk;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The database the tests of this JVM run on: H2, or with {@code -Ddesk.test.database=postgresql} a new one there. */
enum Database {
    H2 {
        @Override
        List<String> options(Path data) {
            return List.of("-Ddesk.data=" + data);
        }
    },
    POSTGRESQL {
        @Override
        List<String> options(Path data) {
            String name = "desk_" + data.getFileName().toString().replaceAll("\\W", "_");
            execute("create database " + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("drop database " + name + " with (force)")));
            return List.of("-Ddesk.db.url=" + SERVER + name, "-Ddesk.db.user=postgres");
        }
    };

    private static final String SERVER =
            System.getProperty("desk.test.postgresql", "jdbc:postgresql://127.0.0.1:5432/");
    private static boolean missing;

    /** The options for an empty database; the tests are left out where there is no PostgreSQL to make one in. */
    abstract List<String> options(Path data);

    static Database current() {
        return valueOf(System.getProperty("desk.test.database", "h2").toUpperCase());
    }

    private static void execute(String statement) {
        try (var connection = DriverManager.getConnection(SERVER + "postgres", "postgres", "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            String line =
                    "The user postgres gets no database at " + SERVER + ", these tests are left out: " + e.getMessage();
            if (!missing) {
                System.out.println(line);
            }
            missing = true;
            Assumptions.abort(line);
        }
    }
}
