package org.huiyin.service.sql;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps long statements prepared as well. The client's own limit is 2,048 characters, and PostgreSQL spends more time on planning
 * a longer one anew than on running it.
 */
@Singleton
class KeptStatements implements PgPoolCreator {
    private static final int LONGEST = 16_384;

    @Override
    public Pool create(Input input) {
        for (PgConnectOptions database : input.pgConnectOptionsList()) {
            database.setPreparedStatementCacheSqlLimit(LONGEST);
        }
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
