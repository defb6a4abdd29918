package org.councilhub.hub.web;

import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.sources.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is in the hub, in counts: anybody may see it. */
@Controller
class FrontPage {
    private final SourceSystems systems;
    private final Figures figures;
    private final Reviews reviews;

    FrontPage(SourceSystems systems, Figures figures, Reviews reviews) {
        this.systems = systems;
        this.figures = figures;
        this.reviews = reviews;
    }

    @GetMapping("/")
    String front(Model model) {
        model.addAttribute("holdings", Holdings.of(systems, figures.count(), reviews.waiting()));
        return "front";
    }
}
