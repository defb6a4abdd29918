package org.councilhub.hub.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Stands in the list of commands; the launcher itself runs the tests, with Maven. */
@Command(
        name = "test",
        description = "Install what the tests need, then run them all; --long runs every seeded sample in full.")
final class TestCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "The launcher runs the tests: ./councilhub test");
    }
}
