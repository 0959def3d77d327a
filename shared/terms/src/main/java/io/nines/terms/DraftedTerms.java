package io.nines.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes out what terms that are written now leave unsaid, though on record that means something else. */
final class DraftedTerms {
    private static final String MAINTENANCE = "maintenance";
    private static final String NOTICE = "notice";

    private DraftedTerms() {}

    /** The clauses, with maintenance excused only if it was announced before it began, unless they say otherwise. */
    static Part writtenOut(Part clauses) {
        JsonNode maintenance = clauses.node().path(MAINTENANCE);
        boolean isSaid = !maintenance.isMissingNode() && !maintenance.isNull();
        if (!clauses.node().isObject() || (isSaid && !maintenance.isObject()) || maintenance.hasNonNull(NOTICE)) {
            return clauses;
        }
        ObjectNode planned = isSaid ? maintenance.deepCopy() : JsonNodeFactory.instance.objectNode();
        ObjectNode written = clauses.node().deepCopy();
        written.set(MAINTENANCE, planned.put(NOTICE, "PT0S"));
        return clauses.with(written);
    }
}
