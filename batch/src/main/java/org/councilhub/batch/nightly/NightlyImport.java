package org.councilhub.batch.nightly;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.extract.RefusedExtractException;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.batch.report.ImportReport;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The nightly job of one source's extract.
 *
 * <p>Nothing is skipped and nothing retried: a bad row is an answer of the reader and goes to quarantine; any failure
 * breaks the job off, and the next run of the same bytes goes on after the last chunk that landed. Landing is idempotent,
 * so that a chunk that landed without being counted does no harm.
 */
public final class NightlyImport {
    static final String JOB = "nightly-import";
    static final String STEP = "land";
    private static final int CHUNK = 1_000; // rows; one commit each, small enough to see progress on slow disks

    private final JobRepository jobs;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final DataSource database;
    private final LandingPort landing;

    /**
     * @param transactions of the database that records land in and that keeps the jobs: both commit together
     * @param database the same
     */
    public NightlyImport(
            JobRepository jobs,
            JobOperator operator,
            PlatformTransactionManager transactions,
            DataSource database,
            LandingPort landing) {
        this.jobs = jobs;
        this.operator = operator;
        this.transactions = transactions;
        this.database = database;
        this.landing = landing;
    }

    public ImportOutcome run(SourceSystem system, Path path, Progress progress) {
        try {
            var lock = SourceLock.take(database, system.name()).orElse(null);
            if (lock == null) return new ImportOutcome.Busy();
            try (lock) {
                return run(system, ExtractFile.of(path), progress);
            }
        } catch (IOException | SQLException | JobExecutionException e) {
            return new ImportOutcome.Failed(e);
        }
    }

    private ImportOutcome run(SourceSystem system, ExtractFile file, Progress progress) throws JobExecutionException {
        var run = new Runs(jobs).next(system.name(), file);
        long start = System.nanoTime();
        var execution = operator.start(job(system, file, progress), run.parameters());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (execution.getStatus() == BatchStatus.COMPLETED)
            return new ImportOutcome.Done(report(system, file, execution, run.rowsDone(), seconds));
        return broken(execution);
    }

    private Job job(SourceSystem system, ExtractFile file, Progress progress) {
        var rows = new ExtractRows(system, file);
        var landed =
                new LandedRows(landing, system.name(), file.name(), tally -> progress.at(tally.rows(), rows.share()));
        var step = new StepBuilder(STEP, jobs)
                .<ExtractRow, ExtractRow>chunk(CHUNK)
                .reader(rows)
                .writer(landed)
                .transactionManager(transactions)
                .build();
        return new JobBuilder(JOB, jobs).start(step).build();
    }

    /** The step may have been done by an earlier run, whose process died before it could note that the job was. */
    private ImportReport report(
            SourceSystem system, ExtractFile file, JobExecution execution, long resumedAfter, double seconds) {
        var step = requireNonNull(jobs.getLastStepExecution(execution.getJobInstance(), STEP));
        var tally = Tally.of(step.getExecutionContext());
        return new ImportReport(
                system.name(), file.name(), tally.rows(), tally.records(), tally.quarantined(), resumedAfter, seconds);
    }

    private static ImportOutcome broken(JobExecution execution) {
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getStatus()));
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof RefusedExtractException refused)
                return new ImportOutcome.Refused(String.valueOf(refused.getMessage()));
        }
        return new ImportOutcome.Failed(cause);
    }
}
