package org.councilhub.hub.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** As the build noted it. */
final class Version implements IVersionProvider {
    private static final String NOTE = "/META-INF/build-info.properties";

    @Override
    public String[] getVersion() throws IOException {
        var build = new Properties();
        try (var note = Version.class.getResourceAsStream(NOTE)) {
            if (note != null) build.load(note);
        }
        return new String[] {"Council Hub " + build.getProperty("build.version", "(not packaged)")};
    }
}
