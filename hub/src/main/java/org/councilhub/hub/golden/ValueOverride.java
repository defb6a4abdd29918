package org.councilhub.hub.golden;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A steward's word on one attribute group of whom a source record speaks of. It stands before all that sources say.
 *
 * @param record opaque id of the source record: the override goes with it when golden records merge or split
 */
public record ValueOverride(UUID id, UUID record, String group, JsonNode value) {}
