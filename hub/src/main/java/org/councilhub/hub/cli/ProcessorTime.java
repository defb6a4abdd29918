package org.councilhub.hub.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the hub and its PostgreSQL have used so far, in seconds. A PostgreSQL on another machine counts nothing.
 */
record ProcessorTime(double hub, double postgres) {
    static ProcessorTime now(DataSource database) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long backend = JdbcClient.create(database)
                .sql("select pg_backend_pid()")
                .query(Long.class)
                .single();
        double postgres = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(used -> used.toNanos() / 1e9)
                .sum();
        return new ProcessorTime(system.getProcessCpuTime() / 1e9, postgres);
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(hub - before.hub, postgres - before.postgres);
    }

    double both() {
        return hub + postgres;
    }
}
