package org.councilhub.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The arrows between the modules and between the rooms of the hub, and that a broken one is noticed. */
class ModuleArrowsTest {
    /** module -> modules of ours that it may not know */
    private static final Map<String, List<String>> FORBIDDEN = Map.of(
            "matching", List.of("adapters", "batch", "hub"),
            "adapters", List.of("matching", "batch", "hub"),
            "batch", List.of("hub"));

    /** What the small broken house in the test sources does wrong. */
    private static final String BROKEN = "org.councilhub.brokenhouse";

    @Test
    void arrowsBetweenModulesRunOneWay() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.councilhub");

        rules("org.councilhub").forEach(rule -> rule.check(house));
    }

    @Test
    void anArrowThatRunsBackBetweenModulesIsNoticed() {
        JavaClasses house = new ClassFileImporter().importPackages(BROKEN);

        var broken = rules(BROKEN)
                .map(rule -> rule.evaluate(house))
                .filter(result -> result.hasViolation())
                .map(result -> String.join("\n", result.getFailureReport().getDetails()))
                .toList();

        assertThat(broken).hasSize(3);
        assertThat(broken)
                .anySatisfy(details -> assertThat(details).contains("EngineThatKnowsTheBorder"))
                .anySatisfy(details -> assertThat(details).contains("BorderThatKnowsTheEngine"))
                .anySatisfy(details -> assertThat(details).contains("JobThatKnowsTheHub"));
    }

    @Test
    void theRoomsOfTheHubHaveNoCirclesAndKeepTheirInsidesToThemselves() {
        ApplicationModules.of(CouncilHub.class).verify();
    }

    @Test
    void aCircleBetweenRoomsOfTheHubIsNoticed() {
        var rooms = ApplicationModules.of(BROKEN + ".hub", location -> true);

        assertThatThrownBy(rooms::verify).isInstanceOf(Violations.class).hasMessageContaining("Cycle detected");
    }

    private static Stream<ArchRule> rules(String root) {
        return FORBIDDEN.entrySet().stream()
                .map(entry -> noClasses()
                        .that()
                        .resideInAPackage(root + "." + entry.getKey() + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(entry.getValue().stream()
                                .map(module -> root + "." + module + "..")
                                .toArray(String[]::new)));
    }
}
