package org.councilhub.hub.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.hub.access.AuditEntry.Action;
import org.councilhub.hub.access.AuditHeads.Found;
import org.councilhub.hub.access.AuditHeads.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds audit entries that were changed, left out, cut off or written anew. */
@Component
public class AuditVerification {
    private static final int PAGE = 10_000;

    private final JdbcTemplate jdbc;
    private final AuditHeads heads;

    AuditVerification(JdbcTemplate jdbc, AuditHeads heads) {
        this.jdbc = jdbc;
        this.heads = heads;
    }

    /** @param faults what is wrong, in sentences; empty: the audit is whole */
    public record Findings(long chains, long entries, List<String> faults) {
        public Findings {
            faults = List.copyOf(faults);
        }
    }

    public Findings verify() {
        var faults = new ArrayList<String>();
        var signed = new HashMap<UUID, Head>();
        for (var found : heads.all())
            switch (found) {
                case Found.Signed(var head) -> signed.put(head.chain(), head);
                case Found.Forged(var file) ->
                    faults.add("audit head %s was not written by this instance".formatted(file));
            }
        var chains = new TreeSet<>(jdbc.queryForList("select distinct chain from audit_entry", UUID.class));
        chains.addAll(signed.keySet());
        long entries = 0;
        for (var chain : chains) entries += new Chain(chain, faults).verify(Optional.ofNullable(signed.get(chain)));
        return new Findings(chains.size(), entries, faults);
    }

    private record Row(AuditLink link, @Nullable String hash) {
        static Row fromRow(ResultSet row, int number) throws SQLException {
            byte[] hash = row.getBytes("hash");
            return new Row(
                    AuditVerification.link(row),
                    hash == null ? null : Base64.getEncoder().encodeToString(hash));
        }
    }

    static AuditLink link(ResultSet row) throws SQLException {
        var entry = new AuditEntry(
                Action.valueOf(row.getString("action")),
                row.getString("client"),
                Optional.ofNullable(row.getString("purpose")),
                row.getString("operation"),
                row.getString("type"),
                list(row.getArray("records"), UUID[].class),
                list(row.getArray("attributes"), String[].class));
        return new AuditLink(
                row.getObject("chain", UUID.class),
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                entry);
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return Arrays.asList(type.cast(array.getArray()));
    }

    private final class Chain {
        private final UUID chain;
        private final List<String> faults;
        private final Map<Long, byte[]> atHead = new HashMap<>();
        private long last;
        private long count;
        private byte[] hash;
        private boolean broken;

        Chain(UUID chain, List<String> faults) {
            this.chain = chain;
            this.faults = faults;
            this.hash = AuditLink.beginning(chain);
        }

        /** @return how many entries there are */
        long verify(Optional<Head> head) {
            List<Row> page;
            do {
                page = jdbc.query(
                        "select * from audit_entry where chain = ? and number > ? order by number limit ?",
                        Row::fromRow,
                        chain,
                        last,
                        PAGE);
                for (var row : page) verify(row, head);
            } while (page.size() == PAGE);
            head.ifPresent(this::verifyEnd);
            return count;
        }

        private void verify(Row row, Optional<Head> head) {
            var link = row.link();
            count++;
            if (link.number() != last + 1)
                fault(
                        link.number() == last + 2
                                ? "entry %d is missing".formatted(last + 1)
                                : "entries %d to %d are missing".formatted(last + 1, link.number() - 1));
            last = link.number();
            var stored = row.hash();
            if (stored == null) {
                if (head.isPresent()) fault("entry %d has lost its hash".formatted(last));
                return; // written before there were hashes
            }
            var expected = link.hash(hash);
            if (!broken && !stored.equals(Base64.getEncoder().encodeToString(expected)))
                fault("entry %d was changed".formatted(last));
            broken = false; // after a gap the rest is held against what it says itself
            hash = Base64.getDecoder().decode(stored);
            if (head.isPresent() && head.get().number() == last) atHead.put(last, expected);
        }

        private void verifyEnd(Head head) {
            var expected = atHead.get(head.number());
            if (last < head.number())
                fault("it ends with entry %d, and its signed head is %d: the end was cut off"
                        .formatted(last, head.number()));
            else if (expected == null
                    || !Base64.getEncoder().encodeToString(expected).equals(head.hash()))
                fault("entry %d is not the one that was signed: it was written anew".formatted(head.number()));
        }

        private void fault(String what) {
            faults.add("audit chain %s: %s".formatted(chain, what));
            broken = true;
        }
    }
}
