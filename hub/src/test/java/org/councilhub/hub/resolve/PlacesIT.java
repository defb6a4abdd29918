package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Business;
import org.councilhub.adapters.record.Content;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.Property;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.postgres.PostgresForTests;
import org.councilhub.hub.sources.Erasure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Addresses of people and businesses get the UPRNs of the gazetteer's properties. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesIT {
    private static final long FIRST = 1_700_000_000_000L;

    @TempDir
    private static Path data;

    private HubInstance hub;
    private long version = FIRST;

    @BeforeAll
    void start() {
        hub = new HubInstance(PostgresForTests.freshDatabase(), data, "councilhub.resolve.batch=20");
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @BeforeEach
    void empty() {
        hub.empty();
    }

    @Test
    void anAddressGetsTheUprnOfItsPropertyAndSaysWhatFoundIt() {
        hub.landing.land(roads());
        hub.landing.land(List.of(resident("ann", "7 ALDER RD, KESTERBY", "KB1 4QT")));
        hub.awaitResolved();

        assertThat(golden("ann")).contains("\"uprn\": \"9950000007\"", "\"uprnFrom\": \"address-finder/1\"");
        assertThat(placement("ann")).isEqualTo("MATCH 9950000007 address-finder/1");
        assertThat(hub.jdbc
                        .sql("select to_uprn from golden_relation where kind = 'LIVES_AT'")
                        .query(String.class)
                        .list())
                .containsExactly("9950000007");
    }

    @Test
    void whatASourceStatesIsKeptAndNotMarked() {
        hub.landing.land(roads());
        var address = new Address("9950000009", List.of("7 Alder Road", "Kesterby"), "KB1 4QT");
        hub.landing.land(List.of(told("ann", Person.named("Ann", "Okafor").at(address))));
        hub.awaitResolved();

        assertThat(golden("ann")).contains("\"uprn\": \"9950000009\"").doesNotContain("uprnFrom");
        assertThat(placement("ann")).isEqualTo("STATED 9950000009 address-finder/1");
    }

    @Test
    void anUnknownNumberOfAKnownStreetGetsNone() {
        hub.landing.land(roads());
        hub.landing.land(List.of(resident("ann", "99 Alder Road, Kesterby", "KB1 4QT")));
        hub.awaitResolved();

        assertThat(golden("ann")).doesNotContain("uprn");
        assertThat(placement("ann")).startsWith("NONE null");
    }

    @Test
    void anAddressThatSeveralPropertiesFitIsForReview() {
        hub.landing.land(roads());
        hub.landing.land(List.of(property("9950000777", "7 Alder Road", "KB1 4QT")));
        hub.landing.land(List.of(resident("ann", "7 Alder Road, Kesterby", "KB1 4QT")));
        hub.awaitResolved();

        assertThat(golden("ann")).doesNotContain("uprn");
        assertThat(placement("ann")).startsWith("REVIEW 99500");
    }

    @Test
    void bothAddressesOfABusinessAreLookedUp() {
        hub.landing.land(roads());
        var business = new Business(
                "Kesterby Bakery",
                List.of(),
                null,
                new Address(null, List.of("3 Alder Road"), "KB1 4QT"),
                new Address(null, List.of("12 Birch Street", "Kesterby"), "KB2 6LT"),
                List.of(),
                List.of(),
                null,
                List.of());
        hub.landing.land(List.of(told("bakery", business)));
        hub.awaitResolved();

        assertThat(hub.jdbc
                        .sql("select attribute || ' ' || outcome || ' ' || uprn from placement order by attribute")
                        .query(String.class)
                        .list())
                .containsExactly("address MATCH 9950000003", "registeredAddress MATCH 9950001012");
    }

    @Test
    void everyFormOfAPropertysAddressIsIt() {
        hub.landing.land(roads());
        hub.landing.land(List.of(property("9950000900", "Rose Cottage", "KB1 4QT", "31 Alder Road")));
        hub.landing.land(List.of(
                resident("ann", "Rose Cottage, Kesterby", "KB1 4QT"),
                resident("ben", "31 Alder Road, Kesterby", "KB1 4QT")));
        hub.awaitResolved();

        assertThat(placement("ann")).isEqualTo("MATCH 9950000900 address-finder/1");
        assertThat(placement("ben")).isEqualTo("MATCH 9950000900 address-finder/1");
    }

    @Test
    void theOrderOfArrivalOfGazetteerAndPeopleDoesNotMatter() {
        hub.landing.land(roads());
        hub.awaitResolved();
        hub.landing.land(residents());
        var expected = hub.resolved();
        assertThat(expected.golden().toString()).contains("uprnFrom");

        hub.empty();
        hub.landing.land(residents());
        hub.awaitResolved();
        hub.landing.land(roads());
        assertThat(hub.resolved()).isEqualTo(expected);

        for (int seed = 0; seed < 3; seed++) {
            hub.empty();
            var all = new ArrayList<>(
                    Stream.concat(roads().stream(), residents().stream()).toList());
            Collections.shuffle(all, new Random(seed));
            for (int from = 0; from < all.size(); from += 16)
                hub.landing.land(all.subList(from, Math.min(all.size(), from + 16)));
            assertThat(hub.resolved()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void aChangeOfTheGazetteerMovesThoseThatItTouches() {
        hub.landing.land(roads());
        hub.landing.land(residents());
        hub.awaitResolved();
        var before = golden("resident 7");
        assertThat(before).contains("9950000007");

        hub.landing.land(List.of(SourceRecord.deleted(id("9950000007", RecordType.PROPERTY), ++version)));
        hub.awaitResolved();
        assertThat(golden("resident 7")).doesNotContain("9950000007");

        hub.landing.land(List.of(property("9950000555", "7 Alder Road", "KB1 4QT")));
        var incremental = hub.resolved();
        assertThat(golden("resident 7")).contains("9950000555");
        hub.rebuild();
        assertThat(hub.resolved()).isEqualTo(incremental);
    }

    @Test
    void recordsWhosePlaceStaysAreNotResolvedAgain() {
        hub.landing.land(roads());
        hub.landing.land(residents());
        hub.awaitResolved();
        long versions = versions();

        hub.landing.land(List.of(property("9950009999", "1 Cedar Close", "KB9 1AA")));
        hub.awaitResolved();
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void nothingOfAnErasedRecordsPlaceIsLeft() {
        hub.landing.land(roads());
        hub.landing.land(List.of(resident("ann", "7 Alder Road, Kesterby", "KB1 4QT")));
        hub.awaitResolved();
        var record = hub.jdbc
                .sql("select public_id from source_record where key = 'ann'")
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        new TransactionTemplate(hub.context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            var decision = UUID.randomUUID();
            hub.jdbc.sql("""
                            insert into rights_case (id, kind, type, golden_id, records, reason, made_by, settled)
                            values (:id, 'ERASED', 'person', :id, array[]::uuid[], 'asked for', 'officer', true)
                            """).param("id", decision).update();
            hub.context.getBean(Erasure.class).erase(RecordType.PERSON, List.of(record), decision);
        });
        hub.awaitResolved();

        assertThat(hub.jdbc
                        .sql("select count(*) from placement")
                        .query(Long.class)
                        .single())
                .isZero();
        hub.jdbc.sql("delete from tombstone").update();
        hub.jdbc.sql("delete from rights_case").update();
    }

    private long versions() {
        return hub.jdbc
                .sql("select sum(version) from golden_record where type = 'person'")
                .query(Long.class)
                .single();
    }

    private String golden(String key) {
        return hub.jdbc.sql("""
                        select g.body::text from golden_record g join membership m on m.golden_id = g.id
                        join source_record r on r.id = m.record_id where r.key = :key
                        """).param("key", key).query(String.class).single();
    }

    private String placement(String key) {
        return hub.jdbc.sql("""
                        select outcome || ' ' || coalesce(uprn, 'null') || ' ' || rule
                        from placement join source_record r on r.id = record_id where r.key = :key
                        """).param("key", key).query(String.class).single();
    }

    /** Two streets of thirty houses each. */
    private List<SourceRecord> roads() {
        version = FIRST;
        return IntStream.rangeClosed(1, 30)
                .boxed()
                .flatMap(house -> Stream.of(
                        property("9950000" + digits(house), house + " Alder Road", "KB1 4QT"),
                        property("9950001" + digits(house), house + " Birch Street", "KB2 6LT")))
                .toList();
    }

    private static String digits(int house) {
        return "%03d".formatted(house);
    }

    private static List<SourceRecord> residents() {
        var all = new ArrayList<SourceRecord>();
        for (int house = 1; house <= 20; house++) {
            all.add(resident("resident " + house, house + " Alder Rd, Kesterby", "KB1 4QT"));
            all.add(resident("neighbour " + house, "No. " + house + ", Birch St", "KB2 6LT"));
        }
        all.add(resident("elsewhere", "4 Rue de Rivoli, Paris", ""));
        all.add(resident("odd", "71 Alder Road", "KB1 4QT"));
        return all;
    }

    private static SourceRecord property(String uprn, String line, String postcode, String... others) {
        var address = new Address(uprn, List.of(line, "Kesterby"), postcode);
        var alternatives = Stream.of(others)
                .map(other -> new Address(uprn, List.of(other, "Kesterby"), postcode))
                .toList();
        return SourceRecord.of(
                id(uprn, RecordType.PROPERTY),
                FIRST,
                new Property(uprn, address, alternatives, null, null, "approved", null));
    }

    private static SourceRecord resident(String key, String line, String postcode) {
        return told(
                key,
                Person.named(key.replaceAll("\\W|\\d", "") + "a", "Okafor" + key.length())
                        .at(new Address(null, List.of(line), postcode.isEmpty() ? null : postcode)));
    }

    private static SourceRecord told(String key, Content content) {
        return SourceRecord.of(id(key, content.type()), FIRST, content);
    }

    private static RecordId id(String key, RecordType type) {
        return new RecordId(type == RecordType.PROPERTY ? "gazetteer" : "council-tax", type, key);
    }
}
