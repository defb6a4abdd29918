package org.councilhub.hub.feeds;

import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.councilhub.adapters.feeds.SourceRoutes;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.batch.nightly.NightlyImport;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class FeedsConfiguration {
    @Bean
    NightlyImport nightlyImport(
            JobRepository jobs,
            JobOperator operator,
            PlatformTransactionManager transactions,
            DataSource database,
            LandingPort landing) {
        return new NightlyImport(jobs, operator, transactions, database, landing);
    }

    /** An instance that only imports a file, or only answers, pulls nothing: {@code councilhub.pull=false}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "councilhub.pull", matchIfMissing = true)
    static class Pulling {
        @Bean
        SourceRoutes sourceRoutes(Environment environment, SourceSystems systems, LandingPort landing) {
            return new SourceRoutes(systems, FeedSettingsReader.read(environment, systems), landing);
        }

        @Bean
        FeedHealth feedsHealthIndicator(SourceRoutes routes) {
            return new FeedHealth(routes);
        }

        @Bean
        CamelContextConfiguration sourceRoutesInCamel(SourceRoutes routes) {
            return new CamelContextConfiguration() {
                @Override
                public void beforeApplicationStart(CamelContext context) {
                    try {
                        routes.addTo(context);
                    } catch (Exception e) {
                        throw new IllegalStateException("cannot add the routes of the source systems", e);
                    }
                }

                @Override
                public void afterApplicationStart(CamelContext context) {}
            };
        }
    }
}
