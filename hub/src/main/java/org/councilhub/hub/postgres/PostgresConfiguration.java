package org.councilhub.hub.postgres;

import org.councilhub.hub.folders.Folders;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Without a server named by {@code spring.datasource.url} the hub brings its own. */
@Configuration(proxyBeanMethods = false)
@Conditional(PostgresConfiguration.NoServerNamed.class)
class PostgresConfiguration {
    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(Folders folders, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production")))
            throw new PostgresFailure(
                    "The embedded PostgreSQL is for trying out; the profile production refuses it.",
                    "Name a server with spring.datasource.url, spring.datasource.username and"
                            + " spring.datasource.password.");
        return PostgresServer.open(folders.data().resolve("postgres"));
    }

    @Bean
    PostgresWatch postgresWatch(PostgresServer server) {
        return new PostgresWatch(server);
    }

    @Bean
    JdbcConnectionDetails embeddedPostgres(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    static class NoServerNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
