package org.councilhub.brokenhouse.hub.web;

import org.councilhub.brokenhouse.hub.golden.GoldenThatKnowsThePage;

public record PageThatShowsGolden(GoldenThatKnowsThePage golden) {}
