package org.councilhub.adapters.borough;

/** Is told how far a long piece of work has got, some hundred times in all. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (step, done, total) -> {};

    /** @param step what is being written, such as {@code council-tax} */
    void at(String step, long done, long total);
}
