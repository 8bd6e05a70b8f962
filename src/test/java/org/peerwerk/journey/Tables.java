package org.peerwerk.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The application's database from behind, for what no page tells a test. */
final class Tables implements AutoCloseable {
    private final Connection connection;

    Tables() throws SQLException {
        connection = DriverManager.getConnection(System.getenv("DB_URL"), System.getenv("DB_USER"), System.getenv("DB_PASSWORD"));
    }

    /** The first column of every row, as text. */
    List<String> column(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var values = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    String one(String sql, String... parameters) throws SQLException {
        return column(sql, parameters).getFirst();
    }

    /** Parameters are texts; the statement casts them. */
    void run(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    List<String> names() throws SQLException {
        return column("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
    }

    /** A sum over all rows of each table: it changes with every row that comes, goes or is changed. */
    Map<String, String> contents(Set<String> except) throws SQLException {
        var contents = new TreeMap<String, String>();
        for (String table : names()) {
            if (!except.contains(table)) {
                contents.put(table, one("select count(*) || ' rows ' || coalesce(sum(hashtext(t::text)::bigint), 0) from " + table + " t"));
            }
        }
        return contents;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
