package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.BatchReports;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests are read from CSV files, kept as such, and answered by such. */
@Configuration(proxyBeanMethods = false)
public class CsvConfiguration {
    @Bean
    RequestReader requestReader() {
        return new CsvRequestReader();
    }

    @Bean
    RequestWriter requestWriter(Home home) {
        return new CsvRequestWriter(home);
    }

    @Bean
    RequestLists requestLists(Home home) {
        return new CsvRequestLists(home);
    }

    @Bean
    BatchReports batchReports() {
        return new CsvBatchReports();
    }
}
