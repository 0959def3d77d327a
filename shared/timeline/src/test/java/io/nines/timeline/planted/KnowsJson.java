package io.nines.timeline.planted;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks the rule that timeline knows only the JDK, to prove that the rule bites. */
public record KnowsJson(JsonNode node) {}
