package org.councilhub.matching.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a set says which records are one. */
public sealed interface Truth {
    /** Record -> entity, by the published ids. */
    Map<String, String> entities(List<Table> tables, int id) throws IOException;

    /** A column names the entity. */
    record Column(String name) implements Truth {
        @Override
        public Map<String, String> entities(List<Table> tables, int id) {
            var entities = new HashMap<String, String>();
            for (var table : tables)
                for (var row : table.rows()) entities.put(Table.key(row, id), row.get(table.column(name)));
            return entities;
        }
    }

    /** @param pattern its first group, found in a record's id, is the entity */
    record WithinId(String pattern) implements Truth {
        @Override
        public Map<String, String> entities(List<Table> tables, int id) {
            var compiled = Pattern.compile(pattern);
            var entities = new HashMap<String, String>();
            for (var table : tables)
                for (var row : table.rows()) {
                    var matcher = compiled.matcher(Table.key(row, id));
                    entities.put(Table.key(row, id), matcher.matches() ? matcher.group(1) : Table.key(row, id));
                }
            return entities;
        }
    }

    /** @param file names the entity of each record in these two of its columns */
    record Key(Path file, String record, String entity) implements Truth {
        @Override
        public Map<String, String> entities(List<Table> tables, int id) throws IOException {
            var entities = new HashMap<String, String>();
            var key = Table.read(file);
            for (var row : key.rows()) entities.put(row.get(key.column(record)), row.get(key.column(entity)));
            return entities;
        }
    }

    /** @param file two columns: a record and its entity */
    record File(Path file) implements Truth {
        @Override
        public Map<String, String> entities(List<Table> tables, int id) throws IOException {
            var entities = new HashMap<String, String>();
            for (var row : Table.read(file).rows()) entities.put(row.get(0), row.get(1));
            return entities;
        }
    }

    /** @param file two columns: two records of one entity; closed transitively, and a record without a link is alone */
    record Links(Path file) implements Truth {
        @Override
        public Map<String, String> entities(List<Table> tables, int id) throws IOException {
            var entities = new HashMap<String, String>();
            for (var table : tables) for (var row : table.rows()) entities.put(Table.key(row, id), Table.key(row, id));
            for (var row : Table.read(file).rows()) {
                var into = entities.get(row.get(0));
                var from = entities.get(row.get(1));
                if (into == null || from == null || into.equals(from)) continue;
                entities.replaceAll((record, entity) -> entity.equals(from) ? into : entity);
            }
            return entities;
        }
    }
}
