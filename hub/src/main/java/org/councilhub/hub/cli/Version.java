package org.councilhub.hub.cli;

import picocli.CommandLine.IVersionProvider;

/** As the jar's manifest has it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return new String[] {"Council Hub " + (version == null ? "(not packaged)" : version)};
    }
}
