package org.peerwerk.shared;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/** EclipseLink sends an absent UUID as text, which PostgreSQL refuses for a {@code uuid} column. */
public class PostgresDialect extends PostgreSQLPlatform {
    private static final long serialVersionUID = 1;

    @Override
    public int getJDBCType(Class<?> type) {
        return type == UUID.class ? Types.OTHER : super.getJDBCType(type);
    }
}
