package org.councilhub.brokenhouse.matching;

import org.councilhub.brokenhouse.adapters.BorderThatKnowsTheEngine;

public record EngineThatKnowsTheBorder(BorderThatKnowsTheEngine border) {}
