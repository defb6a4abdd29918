package org.councilhub.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.councilhub.hub.Api;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.councilhub.hub.resolve.GoldenVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Golden records that somebody changed behind the hub's back. */
@RunningHub
class VerifyIT {
    private static final int ALL = 1_000_000;

    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GoldenVerification verification;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private String golden;

    @BeforeEach
    void prepare() {
        var api = new Api(http, tokens, "explorer", "single-view");
        var content = """
                {"name": {"given": "G%1$s", "surname": "S%1$s"}, "emails": ["%1$s@verify.example"]}""".formatted(test);
        api.land("council-tax", "person", test, 1, content);
        golden = api.land("customer-accounts", "person", test, 1, content)
                .get("goldenId")
                .asString();
        assertThat(about()).isEmpty();
    }

    private List<String> about() {
        var records = jdbc.sql("""
                        select r.public_id::text from membership m join source_record r on r.id = m.record_id
                        where r.key = :key
                        """).param("key", test).query(String.class).list();
        return verification.verify(ALL).faults().stream()
                .filter(fault -> fault.contains(golden) || records.stream().anyMatch(fault::contains))
                .toList();
    }

    @Test
    void findsAValueThatNoSourceRecordGives() {
        jdbc.sql("""
                        update golden_record set body = jsonb_set(body, '{groups,name,values,0,value,given}', '"Other"')
                        where id = :id::uuid
                        """).param("id", golden).update();
        assertThat(about())
                .containsExactly("golden record %s: its values differ from those that its source records make"
                        .formatted(golden));
        restore();
    }

    @Test
    void findsAPairWithAnotherWeightAndOneThatIsMissing() {
        var edge =
                "(left_id, right_id) in (select l.id, r.id from source_record l, source_record r where l.key = :key and r.key = :key)";
        jdbc.sql("update edge set weight = weight + 1 where " + edge)
                .param("key", test)
                .update();
        assertThat(about()).singleElement().asString().contains("stored weight");
        jdbc.sql("delete from edge where " + edge).param("key", test).update();
        assertThat(about()).anyMatch(fault -> fault.contains("must be several"));
        restore();
    }

    /** Resolved again, everything is as it must be. */
    private void restore() {
        jdbc.sql("delete from golden_record where id = :id::uuid")
                .param("id", golden)
                .update();
        jdbc.sql("""
                        insert into pending (type, record_id, interactive)
                        select type, id, true from source_record where key = :key
                        """).param("key", test).update();
        await().until(() -> about().isEmpty());
    }
}
