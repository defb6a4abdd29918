package org.councilhub.batch.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.SourceRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lands in a table of its own, and does something at a given call: breaks, or lets the process die. */
final class LandingTable implements LandingPort {
    private final JdbcClient jdbc;
    private final int fatalCall;
    private final Runnable atFatalCall;
    private int calls;

    LandingTable(DataSource database) {
        this(database, 0, () -> {});
    }

    LandingTable(DataSource database, int fatalCall, Runnable atFatalCall) {
        this.jdbc = JdbcClient.create(database);
        this.fatalCall = fatalCall;
        this.atFatalCall = atFatalCall;
    }

    static void create(DataSource database) {
        var jdbc = JdbcClient.create(database);
        jdbc.sql("create table landed (key text primary key, content text not null)")
                .update();
        jdbc.sql("create table quarantined (line bigint primary key, reason text not null)")
                .update();
    }

    @Override
    public List<Landed> land(List<SourceRecord> records) {
        var answers = new ArrayList<Landed>();
        for (SourceRecord record : records) answers.add(new Landed(record.id(), land(record)));
        if (++calls == fatalCall) atFatalCall.run();
        return answers;
    }

    private State land(SourceRecord record) {
        var content = record.content();
        if (content == null) throw new AssertionError("no deletes here");
        String json = RecordJson.write(content);
        String key = record.id().key();
        var before = jdbc.sql("select content from landed where key = ?")
                .param(key)
                .query(String.class)
                .optional();
        if (before.filter(json::equals).isPresent()) return State.UNCHANGED;
        jdbc.sql("insert into landed values (?, ?) on conflict (key) do update set content = excluded.content")
                .params(key, json)
                .update();
        return before.isPresent() ? State.CHANGED : State.NEW;
    }

    @Override
    public void quarantine(List<QuarantinedRow> rows) {
        for (QuarantinedRow row : rows)
            jdbc.sql("insert into quarantined values (?, ?)")
                    .params(row.line(), row.reason())
                    .update();
    }

    @Override
    public Optional<String> position(String source) {
        return Optional.empty();
    }

    @Override
    public void readUpTo(String source, String position) {
        throw new AssertionError("no polled source here");
    }
}
