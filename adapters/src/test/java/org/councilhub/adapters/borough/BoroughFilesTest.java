package org.councilhub.adapters.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoroughFilesTest {
    private static final Borough BOROUGH = new Borough(11, 400, 3);

    @Test
    void areTheSameBytesInAnotherCountry(@TempDir Path here, @TempDir Path there) throws Exception {
        BoroughExtracts.of(BOROUGH).write(here, Progress.SILENT);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            BoroughExtracts.of(BOROUGH).write(there, Progress.SILENT);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(hashes(there)).isEqualTo(hashes(here));
    }

    /** When this fails because a rate or a table was changed on purpose, docs/borough.md ("How hard it is") is to be measured again. */
    @Test
    void areTheSameBytesAsEver(@TempDir Path folder) throws Exception {
        BoroughExtracts.of(BOROUGH).write(folder, Progress.SILENT);

        assertThat(hashes(folder)).containsExactlyInAnyOrderEntriesOf(EXPECTED);
    }

    @Test
    void differWithTheSeed(@TempDir Path one, @TempDir Path other) throws Exception {
        BoroughExtracts.of(BOROUGH).write(one, Progress.SILENT);
        BoroughExtracts.of(new Borough(12, 400, 3)).write(other, Progress.SILENT);

        assertThat(hashes(other).get("people.csv")).isNotEqualTo(hashes(one).get("people.csv"));
    }

    private static Map<String, String> hashes(Path folder) throws IOException, NoSuchAlgorithmException {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        HexFormat.of().formatHex(hash, 0, 8));
            }
        }
        return hashes;
    }

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("council-tax/council-tax-20261101.csv", "5f96f21f337e2453"),
            Map.entry("council-tax/council-tax-20261102.csv", "ee8805432c0053b2"),
            Map.entry("council-tax/council-tax-20261103.csv", "ee8805432c0053b2"),
            Map.entry("council-tax/council-tax-20261104.csv", "ee8805432c0053b2"),
            Map.entry("customer-accounts/customer-accounts-20261101.ndjson", "435a4809e1904437"),
            Map.entry("customer-accounts/customer-accounts-20261102.ndjson", "e3b0c44298fc1c14"),
            Map.entry("customer-accounts/customer-accounts-20261103.ndjson", "e3b0c44298fc1c14"),
            Map.entry("customer-accounts/customer-accounts-20261104.ndjson", "38f4ecd4eab4ce95"),
            Map.entry("gazetteer/gazetteer-20261101-full.csv", "a7bf72e1796f8a6b"),
            Map.entry("gazetteer/gazetteer-20261102-change.csv", "a819dec44a341cfa"),
            Map.entry("gazetteer/gazetteer-20261103-change.csv", "4eebd2653cc8bd11"),
            Map.entry("gazetteer/gazetteer-20261104-change.csv", "2e3ce5e957cdddf9"),
            Map.entry("housing-register/housing-register-20261101.csv", "89fc75b854037375"),
            Map.entry("housing-register/housing-register-20261102.csv", "11330f58255fe843"),
            Map.entry("housing-register/housing-register-20261103.csv", "11330f58255fe843"),
            Map.entry("housing-register/housing-register-20261104.csv", "11330f58255fe843"),
            Map.entry("people.csv", "41803b786a95e642"),
            Map.entry("truth-property.csv", "36a3ccdd6c2b4ecc"),
            Map.entry("truth.csv", "042b40ee885714c6"));
}
