package org.councilhub.hub;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.councilhub.hub.postgres.FreshDatabase;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * On a test that talks to the whole hub over HTTP: it runs on a port of its own over a real PostgreSQL, with the
 * project's own config. Tests that carry just this share one hub, so they must not lean on an empty one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"councilhub.folders.config=../config", "councilhub.folders.data=target/running-hub"})
@ContextConfiguration(initializers = FreshDatabase.class)
@AutoConfigureRestTestClient
public @interface RunningHub {}
