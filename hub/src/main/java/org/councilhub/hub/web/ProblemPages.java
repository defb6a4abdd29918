package org.councilhub.hub.web;

import java.util.Arrays;
import java.util.List;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that the types of problem documents point to. */
@Controller
class ProblemPages {
    @GetMapping("/problems")
    String all(Model model) {
        model.addAttribute("problems", shown(ProblemType.values()));
        return "problems";
    }

    @GetMapping("/problems/{word}")
    String one(@PathVariable String word, Model model) {
        var type = ProblemType.ofWord(word)
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND, "There is no such type of problem; /problems lists them all."));
        model.addAttribute("problem", shown(type).getFirst());
        return "problem";
    }

    private static List<Shown> shown(ProblemType... types) {
        return Arrays.stream(types)
                .map(type -> new Shown(type.uri().toString(), type.title(), type.status(), type.explanation()))
                .toList();
    }

    /** As a page shows it. */
    record Shown(String uri, String title, int status, String explanation) {}
}
