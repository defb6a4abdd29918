package org.councilhub.batch.nightly;

/** Told while a job runs, from the job's own thread. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (rows, share) -> {};

    /**
     * @param rows done
     * @param share of the whole that is done, [0..1]
     */
    void at(long rows, double share);
}
