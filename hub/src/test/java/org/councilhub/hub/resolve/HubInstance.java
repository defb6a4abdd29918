package org.councilhub.hub.resolve;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.councilhub.adapters.record.LandingPort.Landed;
import org.councilhub.adapters.record.LandingPort.State;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.golden.GoldenRecords;
import org.councilhub.hub.postgres.PostgresForTests;
import org.councilhub.hub.sources.Landing;
import org.councilhub.hub.sources.Pending;
import org.councilhub.hub.sources.SourceRecords;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

/** A hub without its web: lands and resolves on a database that it may share with others. */
final class HubInstance implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> DERIVED = List.of(
            "membership",
            "placement",
            "former_membership",
            "edge",
            "doubt",
            "failed_record",
            "golden_record",
            "golden_relation",
            "redirect",
            "survivor");

    final ConfigurableApplicationContext context;
    final JdbcClient jdbc;
    final Landing landing;
    final Assertions assertions;
    final Resolver resolver;
    final SourceRecords records;
    final GoldenRecords golden;
    final Pending pending;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ConfigurationPropertiesAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class
    })
    @EntityScan("org.councilhub.hub")
    @EnableJpaRepositories("org.councilhub.hub")
    @ComponentScan(
            basePackages = {
                "org.councilhub.hub.folders",
                "org.councilhub.hub.sources",
                "org.councilhub.hub.golden",
                "org.councilhub.hub.addresses",
                "org.councilhub.hub.resolve"
            },
            excludeFilters = {
                @ComponentScan.Filter(RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Intake|HubInstance.*)")
            })
    static class WithoutWeb {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    /** @param settings such as {@code councilhub.resolve.batch=10} */
    HubInstance(PostgresForTests.Database database, Path data, String... settings) {
        var told = String.join("\n", settings);
        var all = Stream.concat(
                        Stream.of(
                                        "spring.datasource.url=" + database.url(),
                                        "spring.datasource.username=" + database.user(),
                                        "spring.datasource.password=" + database.password(),
                                        "spring.datasource.hikari.maximum-pool-size=12",
                                        "councilhub.folders.config=../config",
                                        "councilhub.folders.data=" + data)
                                .filter(setting -> !told.contains(setting.substring(0, setting.indexOf('=') + 1))),
                        Arrays.stream(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        context = new SpringApplicationBuilder(WithoutWeb.class)
                .web(WebApplicationType.NONE)
                .run(all);
        jdbc = context.getBean(JdbcClient.class);
        landing = context.getBean(Landing.class);
        assertions = context.getBean(Assertions.class);
        resolver = context.getBean(Resolver.class);
        records = context.getBean(SourceRecords.class);
        golden = context.getBean(GoldenRecords.class);
        pending = context.getBean(Pending.class);
    }

    List<State> land(SourceRecord... batch) {
        return landing.land(List.of(batch)).stream().map(Landed::state).toList();
    }

    boolean leads(RecordType type) {
        return resolver.status().stream().anyMatch(status -> status.type() == type && status.leading());
    }

    /** The last batch of persons that this instance's candidate index holds. */
    long indexedBatch() {
        return resolver.status().stream()
                .filter(status -> status.type() == RecordType.PERSON)
                .mapToLong(Resolver.Status::batch)
                .findFirst()
                .orElse(-2);
    }

    void empty() {
        forget("assertion", "source_record_version", "source_record");
        awaitResolved();
    }

    void awaitResolved() {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> pending.countAll() == 0);
    }

    Picture resolved() {
        awaitResolved();
        return Picture.of(jdbc);
    }

    /** As if nothing had ever been resolved: all that is derived is made again, from the records and assertions alone. */
    void rebuild() {
        forget();
        awaitResolved();
    }

    private void forget(String... more) {
        awaitResolved();
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            jdbc.sql("select from resolver for update").query().listOfRows();
            for (var table : DERIVED) jdbc.sql("delete from " + table).update();
            for (var table : more) jdbc.sql("delete from " + table).update();
            jdbc.sql("update resolver set lineage = gen_random_uuid(), epoch = epoch + 1")
                    .update();
            for (var type : RecordType.values()) pending.addAll(type);
        });
    }

    void resolveAllAgain() {
        for (var type : RecordType.values()) pending.addAll(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
