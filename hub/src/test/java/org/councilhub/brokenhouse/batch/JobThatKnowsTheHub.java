package org.councilhub.brokenhouse.batch;

import org.councilhub.brokenhouse.hub.golden.GoldenThatKnowsThePage;

public record JobThatKnowsTheHub(GoldenThatKnowsThePage golden) {}
