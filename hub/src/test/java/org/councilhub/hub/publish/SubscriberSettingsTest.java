package org.councilhub.hub.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilhub.adapters.publish.Subscriber;
import org.councilhub.adapters.pull.Secret;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SubscriberSettingsTest {
    @Test
    void readsEverySettingOfASubscriber() {
        assertThat(read(Map.of(
                        "councilhub.subscribers.platform.uri", "https://accounts.example.org/hooks",
                        "councilhub.subscribers.platform.secret", "s",
                        "councilhub.subscribers.platform.purpose", "customer-contact",
                        "councilhub.subscribers.platform.api-key", "k")))
                .containsExactly(new Subscriber(
                        "platform",
                        URI.create("https://accounts.example.org/hooks"),
                        new Secret("s"),
                        Optional.of(new Secret("k"))));
        assertThat(read(Map.of())).isEmpty();
    }

    @Test
    void readsTheEnvironment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "COUNCILHUB_SUBSCRIBERS_PLATFORM_URI", "https://accounts.example.org/hooks",
                                "COUNCILHUB_SUBSCRIBERS_PLATFORM_PURPOSE", "customer-contact",
                                "COUNCILHUB_SUBSCRIBERS_PLATFORM_SECRET", "s")));
        assertThat(SubscriberSettings.read(environment))
                .extracting(each -> each.subscriber().name())
                .containsExactly("platform");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> read(Map.of(
                        "councilhub.subscribers.platform.uri", "https://accounts.example.org/hooks",
                        "councilhub.subscribers.platform.purpose", "customer-contact")))
                .hasMessage(
                        "missing setting: councilhub.subscribers.platform.secret, must be there for each subscriber; add it or remove the subscriber");
        assertThatThrownBy(() -> read(Map.of(
                        "councilhub.subscribers.platform.uri", "mailto:a@example.org",
                        "councilhub.subscribers.platform.purpose", "customer-contact",
                        "councilhub.subscribers.platform.secret", "s")))
                .hasMessage(
                        "illegal address of subscriber platform: mailto:a@example.org, must be such as https://host/path");
    }

    @Test
    void refusesASettingThatNobodyKnows() {
        assertThatThrownBy(() -> read(Map.of(
                        "councilhub.subscribers.platform.uri", "https://accounts.example.org/hooks",
                        "councilhub.subscribers.platform.secret", "s",
                        "councilhub.subscribers.platform.topic", "t")))
                .hasStackTraceContaining("councilhub.subscribers.platform.topic");
    }

    private static List<Subscriber> read(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return SubscriberSettings.read(environment).stream()
                .map(SharedChanges.Reader::subscriber)
                .toList();
    }
}
