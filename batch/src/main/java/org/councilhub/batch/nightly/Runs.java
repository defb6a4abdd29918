package org.councilhub.batch.nightly;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Which run of an import comes next: the broken one of the same bytes, else a new one. */
record Runs(JobRepository jobs) {
    /** @param rowsDone that earlier runs have landed */
    record Run(JobParameters parameters, long rowsDone) {}

    /** Only to be called by the holder of the source's lock: whatever still counts as running has died. */
    Run next(String source, ExtractFile file) {
        for (long number = 1; ; number++) {
            var parameters = parameters(source, file, number);
            var last = jobs.getLastJobExecution(NightlyImport.JOB, parameters);
            if (last == null) return new Run(parameters, 0);
            if (last.getStatus() == BatchStatus.COMPLETED) continue;
            if (last.isRunning()) markFailed(last);
            return new Run(parameters, rowsDone(last));
        }
    }

    private static JobParameters parameters(String source, ExtractFile file, long number) {
        return new JobParametersBuilder()
                .addString("source", source)
                .addString("sha256", file.hash())
                .addLong("number", number)
                .addString("file", file.name(), false)
                .toJobParameters();
    }

    /** Not {@code JobOperator.recover}: it does so once an instance, and a job can be killed twice. */
    private void markFailed(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (!step.getStatus().isRunning()) continue;
            step.setStatus(BatchStatus.FAILED);
            step.setExitStatus(ExitStatus.FAILED.addExitDescription("its process died"));
            step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            jobs.update(step);
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED.addExitDescription("its process died"));
        execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        jobs.update(execution);
    }

    private long rowsDone(JobExecution execution) {
        var step = jobs.getLastStepExecution(execution.getJobInstance(), NightlyImport.STEP);
        return step == null ? 0 : Tally.rowsDone(step.getExecutionContext());
    }
}
