package org.councilhub.adapters.publish;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.councilhub.adapters.pull.Secret;
import org.councilhub.adapters.record.ChangesPort.GoldenChange;
import org.councilhub.adapters.record.RecordJson;

/** Writes one change as a signed request. */
final class Webhook {
    private static final String ALGORITHM = "HmacSHA256";

    private Webhook() {}

    /** @param now the time of this attempt: a subscriber may refuse old messages that somebody sends again */
    static HttpRequest request(Subscriber subscriber, GoldenChange change, Instant now) {
        var body = body(change);
        var id = change.id().toString();
        var timestamp = Long.toString(now.getEpochSecond());
        var request = HttpRequest.newBuilder(subscriber.address())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature(subscriber.secret(), id + "." + timestamp + "." + body))
                .POST(BodyPublishers.ofString(body));
        subscriber.apiKey().ifPresent(key -> request.header("X-Api-Key", key.value()));
        return request.build();
    }

    private static String body(GoldenChange change) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", change.id().toString());
        body.put("type", change.type());
        body.put("goldenId", change.goldenId().toString());
        body.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        body.put("at", change.at().toString());
        return RecordJson.mapper().writeValueAsString(body);
    }

    /** HMAC-SHA256 of {@code id.timestamp.body} in Base64, as Standard Webhooks has it. */
    static String signature(Secret secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
