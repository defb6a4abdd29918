package org.councilhub.hub.golden;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How good each source's data is, day by day. Shares and counts, no personal data. */
@RestController
class QualityController {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final QualityFigures figures;
    private final SourceSystems sources;

    QualityController(QualityFigures figures, SourceSystems sources) {
        this.figures = figures;
        this.sources = sources;
    }

    record Trend(String source, List<Day> days) {}

    record Day(LocalDate day, String type, Quality quality) {}

    /**
     * Newest first.
     *
     * @param days back from today
     */
    @GetMapping("/v1/sources/{source}/quality")
    @AllowedFor({Role.SOURCE, Role.STEWARD, Role.DATA_PROTECTION, Role.ADMIN})
    @Operation(operationId = "quality", summary = "Data quality of a source by the six dimensions, day by day")
    Trend quality(@PathVariable String source, @RequestParam(defaultValue = "90") @Min(1) @Max(3650) int days) {
        if (sources.find(source).isEmpty())
            throw Problem.of(ProblemType.UNKNOWN_SOURCE, ProblemType.UNKNOWN_SOURCE.explanation());
        return new Trend(
                source,
                figures.of(source, LocalDate.now(HERE).minusDays(days)).stream()
                        .map(figure -> new Day(figure.day(), figure.type().word(), figure.quality()))
                        .toList());
    }
}
