package org.zocalo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastingConnectionTest {
    private final List<Connection> opened = new ArrayList<>();
    private Connection lasting;

    @BeforeEach
    void open() throws SQLException {
        var h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:lasting");
        var types = new Class<?>[] {DataSource.class};
        var database =
                (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), types, (proxy, method, none) -> {
                    opened.add(h2.getConnection());
                    return opened.get(opened.size() - 1);
                });
        lasting = LastingConnection.to(database);
    }

    @AfterEach
    void close() throws SQLException {
        lasting.close();
    }

    @Test
    void as_long_as_it_works_it_stays_the_same() throws SQLException {
        query();
        query();

        assertThat(opened).hasSize(1);
        assertThat(lasting).isEqualTo(lasting).hasSameHashCodeAs(lasting);
    }

    @Test
    void broken_between_two_transactions_it_opens_itself_anew() throws SQLException {
        breakIt();
        query();
        breakIt();
        lasting.setAutoCommit(false);
        query();
        lasting.commit();

        assertThat(opened).hasSize(3);
    }

    @Test
    void broken_in_a_transaction_it_stays_broken_until_that_is_over() throws SQLException {
        lasting.setAutoCommit(false);
        query();
        breakIt();

        assertThatThrownBy(this::query).isInstanceOf(SQLException.class);
        assertThatThrownBy(lasting::commit).isInstanceOf(SQLException.class);

        lasting.setAutoCommit(true);
        query();
    }

    @Test
    void closed_it_is_closed() throws SQLException {
        lasting.close();

        assertThat(lasting.isClosed()).isTrue();
        assertThat(opened).hasSize(1);
    }

    private void query() throws SQLException {
        try (var statement = lasting.createStatement()) {
            statement.execute("select 1");
        }
    }

    private void breakIt() throws SQLException {
        opened.get(opened.size() - 1).close();
    }
}
