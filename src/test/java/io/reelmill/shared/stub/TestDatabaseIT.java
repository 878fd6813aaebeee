package io.reelmill.shared.stub;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseIT {
    @ParameterizedTest
    @EnumSource
    void every_database_has_all_tables_and_none_shares_them(TestDatabase kind) {
        DataSource one = kind.migrated();
        DataSource other = kind.migrated();

        JdbcClient.create(one).sql("insert into spending (batch_id) values (1)").update();

        for (String table : new String[] {"purchase", "lease", "qrtz_triggers", "batch_job_instance", "event"}) {
            assertThat(JdbcClient.create(one)
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        assertThat(JdbcClient.create(other)
                        .sql("select count(*) from spending")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
