package org.zocalo.outbox;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;

/** The databases that the tests run on; those of PostgreSQL are left out where there is none. */
enum TestDatabase {
    H2 {
        @Override
        String make(Path folder) {
            return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("shop")
                    + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=20000";
        }

        @Override
        String user() {
            return "sa";
        }
    },
    POSTGRESQL {
        @Override
        String make(Path folder) {
            var name = "outbox_" + folder.getFileName().toString().replaceAll("\\W", "_");
            execute("create database \"" + name + "\"");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> execute("drop database \"" + name + "\" with (force)")));
            return SERVER + name;
        }

        @Override
        String user() {
            return "postgres";
        }
    };

    private static final String SERVER = "jdbc:postgresql://127.0.0.1:5432/";

    /** The one that the integration tests of this JVM run on. */
    static TestDatabase current() {
        return valueOf(System.getProperty("outbox.test.database", "h2").toUpperCase());
    }

    /** The address of a new database, which is named after a folder and may be in it. */
    abstract String make(Path folder);

    abstract String user();

    private static void execute(String statement) {
        try (var connection = DriverManager.getConnection(SERVER + "postgres", "postgres", "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            Assumptions.abort("The user postgres gets no database at " + SERVER + ": " + e.getMessage());
        }
    }
}
