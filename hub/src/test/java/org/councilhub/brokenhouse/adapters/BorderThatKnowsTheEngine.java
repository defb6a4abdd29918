package org.councilhub.brokenhouse.adapters;

import org.councilhub.brokenhouse.matching.EngineThatKnowsTheBorder;

public record BorderThatKnowsTheEngine(EngineThatKnowsTheBorder engine) {}
