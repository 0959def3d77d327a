package io.nines.query.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.nines.query.reports.ReportChangesAnswer.Field;
import io.nines.query.reports.ReportChangesAnswer.Listed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares the JSON of a report as of two positions. */
final class ReportDifference {
    /** They say as of when, not what. */
    private static final Set<String> ASIDE = Set.of("asOf");

    private static final Set<String> JUDGED = Set.of("through", "from", "to", "provisional");

    private final List<Field> fields = new ArrayList<>();
    private final List<Listed> lists = new ArrayList<>();

    ReportDifference(JsonNode before, JsonNode after) {
        after.fieldNames().forEachRemaining(name -> {
            if (!ASIDE.contains(name)) {
                compare(name, before.path(name), after.path(name));
            }
        });
    }

    List<Field> fields() {
        return fields;
    }

    List<Listed> lists() {
        return lists;
    }

    /** Whether nothing differs but how far is judged. */
    boolean isNone() {
        return lists.isEmpty() && fields.stream().allMatch(field -> JUDGED.contains(field.field()));
    }

    private void compare(String name, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isArray() || after.isArray()) {
            lists.add(new Listed(name, before.size(), after.size()));
        } else if (before.isObject() || after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            after.fieldNames().forEachRemaining(names::add);
            before.fieldNames().forEachRemaining(names::add);
            names.forEach(inner -> compare(name + "." + inner, before.path(inner), after.path(inner)));
        } else {
            fields.add(new Field(name, said(before), said(after)));
        }
    }

    private static JsonNode said(JsonNode value) {
        return value.isMissingNode() ? NullNode.instance : value;
    }
}
