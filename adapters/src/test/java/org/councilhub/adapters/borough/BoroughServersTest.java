package org.councilhub.adapters.borough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BoroughServersTest {
    @TempDir
    private static Path folder;

    private static BoroughServers servers;
    private static HttpClient http;

    @BeforeAll
    static void start() throws IOException {
        BoroughExtracts.of(new Borough(5, 600, 2)).write(folder, Progress.SILENT);
        servers = BoroughServers.start(folder);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws IOException {
        servers.close();
        http.close();
    }

    @Test
    void letsTheHubFetchAFileAndMoveItToDone() throws Exception {
        var session = session(servers.password());
        var sftp = (ChannelSftp) session.openChannel("sftp");
        sftp.connect();
        sftp.cd("council-tax");
        assertThat(sftp.ls("*.csv").stream()
                        .map(ChannelSftp.LsEntry::getFilename)
                        .sorted())
                .containsExactly("council-tax-20261101.csv", "council-tax-20261102.csv", "council-tax-20261103.csv");
        var expected = Files.readAllBytes(folder.resolve("council-tax/council-tax-20261103.csv"));
        try (var file = sftp.get("council-tax-20261103.csv")) {
            assertThat(file.readAllBytes()).isEqualTo(expected);
        }
        sftp.mkdir("done");
        sftp.rename("council-tax-20261103.csv", "done/council-tax-20261103.csv");
        session.disconnect();

        assertThat(folder.resolve("council-tax/done/council-tax-20261103.csv")).hasBinaryContent(expected);
    }

    @Test
    void turnsAwayAWrongPassword() {
        assertThatThrownBy(() -> session("wrong"))
                .isInstanceOf(JSchException.class)
                .hasMessageContaining("Auth fail");
    }

    @Test
    void letsAnAuthorizedKeyIn() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        try (var own = BoroughServers.start(folder, List.of(pair.getPublic()))) {
            var client = client(own);
            client.addIdentity("hub", pem.getBytes(StandardCharsets.US_ASCII), null, null);
            var session = client.getSession(BoroughServers.USER, "127.0.0.1", own.sftpPort());
            session.connect(10_000);
            assertThat(session.isConnected()).isTrue();
            session.disconnect();
        }
    }

    private static Session session(String password) throws JSchException {
        var session = client(servers).getSession(BoroughServers.USER, "127.0.0.1", servers.sftpPort());
        session.setPassword(password);
        session.connect(10_000);
        return session;
    }

    /** Trusts the host key that the servers name, and no other. */
    private static JSch client(BoroughServers to) throws JSchException {
        var client = new JSch();
        client.setKnownHosts(new ByteArrayInputStream(to.knownHost().getBytes(StandardCharsets.US_ASCII)));
        return client;
    }

    @Test
    void pagesThroughAllAccountsOldestFirst() throws Exception {
        var seen = new ArrayList<String>();
        var times = new ArrayList<String>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            var answer = accounts("?page=" + page + "&size=100");
            pages = answer.get("pages").asInt();
            for (var account : answer.get("accounts")) {
                seen.add(account.get("accountId").asString());
                times.add(account.get("updatedAt").asString());
            }
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(accounts("").get("total").asInt());
        assertThat(times).isSorted();
        assertThat(pages).isEqualTo((seen.size() + 99) / 100);
    }

    @Test
    void goesOnFromAWatermarkThatItStillSends() throws Exception {
        var first = accounts("?size=50").get("accounts");
        var watermark = first.get(49).get("updatedAt").asString();
        var next = accounts("?updatedSince=" + watermark + "&size=1")
                .get("accounts")
                .get(0);

        assertThat(next.get("updatedAt").asString()).isEqualTo(watermark);
    }

    @Test
    void sendsTheNewestOfWhatSeveralDaysSay() throws Exception {
        var last = Files.readString(folder.resolve("customer-accounts/customer-accounts-20261103.ndjson"));
        for (var line : last.lines().toList()) {
            var id = CustomerPlatform.JSON.readTree(line).get("accountId").asString();
            assertThat(get("/accounts/" + id, servers.apiKey()).body()).isEqualTo(line);
        }
    }

    @Test
    void saysWhatIsWrongWithACall() throws Exception {
        assertThat(get("/accounts", null).statusCode()).isEqualTo(401);
        assertThat(get("/accounts", "guess").statusCode()).isEqualTo(401);
        assertThat(get("/accounts?size=501", servers.apiKey()).body())
                .isEqualTo("{\"error\":\"illegal size, must be a number in [1..500]\"}");
        assertThat(get("/accounts?updatedSince=yesterday", servers.apiKey()).statusCode())
                .isEqualTo(400);
        assertThat(get("/accounts/CA-none", servers.apiKey()).statusCode()).isEqualTo(404);
        assertThat(get("/nothing", servers.apiKey()).statusCode()).isEqualTo(404);
    }

    @Test
    void countsTheHubsWebhooks() throws Exception {
        long before = servers.goldenChanges();
        var call = HttpRequest.newBuilder(servers.address("customer-accounts").resolve("/hooks/golden-changes"))
                .header("X-Api-Key", servers.apiKey())
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"person\"}"))
                .build();

        assertThat(http.send(call, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(202);
        assertThat(servers.goldenChanges()).isEqualTo(before + 1);
    }

    @Test
    void saysThatThereAreNoExtracts() {
        assertThatThrownBy(() -> BoroughServers.start(folder.resolve("nowhere")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("nowhere is not a folder. Write the borough's extracts there first.");
    }

    @Test
    void namesTheAddressOfEachFeed() {
        assertThat(servers.address("gazetteer"))
                .isEqualTo(URI.create("sftp://hub@127.0.0.1:" + servers.sftpPort() + "/gazetteer"));
    }

    private static JsonNode accounts(String query) throws IOException, InterruptedException {
        return CustomerPlatform.JSON.readTree(
                get("/accounts" + query, servers.apiKey()).body());
    }

    private static HttpResponse<String> get(String path, @Nullable String key)
            throws IOException, InterruptedException {
        var call = HttpRequest.newBuilder(URI.create(servers.address("customer-accounts") + path));
        if (key != null) call.header("X-Api-Key", key);
        return http.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }
}
