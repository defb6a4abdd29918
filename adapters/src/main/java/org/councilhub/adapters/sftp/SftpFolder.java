package org.councilhub.adapters.sftp;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.support.ExpressionAdapter;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.pull.Pull;
import org.councilhub.adapters.pull.PullErrors;
import org.councilhub.adapters.pull.QuietErrors;
import org.councilhub.adapters.system.Feed;

/** The folder on an SFTP server that a source's extracts lie in, as a Camel endpoint. */
record SftpFolder(Pull pull, Feed.Sftp feed, FeedSettings settings) {
    private static final int TIMEOUT = (int) Duration.ofSeconds(30).toMillis();

    /** Evaluated when the exchange is over: by then the error policy has said if the file was refused. */
    private static final Expression MOVE = new ExpressionAdapter() {
        @Override
        public Object evaluate(Exchange exchange) {
            var folder = exchange.getProperty(PullErrors.REFUSED) != null ? "failed/" : "done/";
            return folder + exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
        }
    };

    SftpEndpoint endpoint(CamelContext context) {
        var address = settings.address();
        // no secret in the URI: it stands in logs and in the management console
        var uri = "sftp://%s:%d%s?antInclude=%s"
                .formatted(
                        address.getHost(),
                        address.getPort() < 0 ? 22 : address.getPort(),
                        address.getPath(),
                        feed.files());
        var endpoint = context.getEndpoint(uri, SftpEndpoint.class);
        login(endpoint.getConfiguration());
        files(endpoint);
        pace(endpoint);
        return endpoint;
    }

    private void login(SftpConfiguration login) {
        login.setUsername(settings.address().getUserInfo());
        settings.password().ifPresent(secret -> login.setPassword(secret.value()));
        settings.keyFile().ifPresent(file -> login.setPrivateKeyFile(file.toString()));
        settings.keyPassphrase().ifPresent(secret -> login.setPrivateKeyPassphrase(secret.value()));
        login.setPreferredAuthentications(settings.keyFile().isPresent() ? "publickey" : "password");
        login.setUseUserKnownHostsFile(false);
        settings.knownHosts().ifPresent(file -> login.setKnownHostsFile(file.toString()));
        login.setStrictHostKeyChecking("yes");
        login.setJschLoggingLevel(LoggingLevel.OFF);
        login.setConnectTimeout(TIMEOUT);
        login.setTimeout(TIMEOUT);
        login.setSoTimeout(TIMEOUT);
        login.setServerAliveInterval(TIMEOUT / 3);
        login.setThrowExceptionOnConnectFailed(true);
    }

    private void files(SftpEndpoint endpoint) {
        var configuration = endpoint.getConfiguration();
        configuration.setStreamDownload(true);
        configuration.setStepwise(false);
        endpoint.setSortBy("file:name");
        endpoint.setAutoCreate(false);
        endpoint.setMove(MOVE);
        var settle = settings.settle().orElse(feed.settle());
        if (settle.isPositive()) {
            endpoint.setReadLock("changed");
            endpoint.setReadLockMinAge(settle.toMillis());
            endpoint.setReadLockLoggingLevel(LoggingLevel.DEBUG);
        }
    }

    private void pace(SftpEndpoint endpoint) {
        endpoint.setInitialDelay(1);
        endpoint.setDelay(settings.every().orElse(feed.every()).toMillis());
        endpoint.setTimeUnit(TimeUnit.MILLISECONDS);
        endpoint.setBackoffErrorThreshold(3);
        endpoint.setBackoffMultiplier(5);
        endpoint.setPollStrategy(new Polls(pull, settings.address()));
        endpoint.setOnCompletionExceptionHandler(new QuietErrors(pull));
        endpoint.setExceptionHandler(new QuietErrors(pull));
        endpoint.setMaximumReconnectAttempts(0);
    }
}
