package org.councilhub.brokenhouse.hub.golden;

import org.councilhub.brokenhouse.hub.web.PageThatShowsGolden;

public record GoldenThatKnowsThePage(PageThatShowsGolden page) {}
