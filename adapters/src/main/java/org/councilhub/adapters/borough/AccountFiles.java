package org.councilhub.adapters.borough;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The customer platform's accounts, each as its newest file has it. The accounts stay in the files; what is kept of one is
 * where it stands, about two hundred bytes.
 */
final class AccountFiles {
    private static final Comparator<Account> ORDER =
            Comparator.comparing(Account::updatedAt).thenComparing(Account::id);

    private final Map<String, Account> byId = new HashMap<>();
    private List<Account> inOrder = List.of();

    private record Account(String id, Instant updatedAt, Path file, long offset, int length) {}

    /** Files are read in the order of their names, which is that of their days. No folder, no accounts. */
    static AccountFiles read(Path folder) throws IOException {
        var accounts = new AccountFiles();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.ndjson")) {
                var sorted = new ArrayList<Path>();
                files.forEach(sorted::add);
                sorted.sort(null);
                for (var file : sorted) accounts.index(file);
            }
        }
        accounts.inOrder = accounts.byId.values().stream().sorted(ORDER).toList();
        return accounts;
    }

    private void index(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long offset = 0;
            var line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                var account = CustomerPlatform.JSON.readTree(line.toByteArray());
                var id = account.get("accountId").asString();
                byId.put(
                        id,
                        new Account(id, Instant.parse(account.get("updatedAt").asString()), file, offset, line.size()));
                offset += line.size() + 1;
                line.reset();
            }
        }
    }

    /** How many were updated at that time or later. */
    int countSince(Instant time) {
        return inOrder.size() - firstSince(time);
    }

    /** @return JSON objects, oldest first */
    List<String> since(Instant time, int skip, int limit) {
        int from = Math.min(inOrder.size(), firstSince(time) + skip);
        return inOrder.subList(from, Math.min(inOrder.size(), from + limit)).stream()
                .map(AccountFiles::json)
                .toList();
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(AccountFiles::json);
    }

    private int firstSince(Instant time) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).updatedAt().isBefore(time)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static String json(Account account) {
        try (var file = new RandomAccessFile(account.file().toFile(), "r")) {
            var bytes = new byte[account.length()];
            file.seek(account.offset());
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
