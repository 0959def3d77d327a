package io.nines.query.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.nines.contract.Json;
import io.nines.query.reports.ReportChangesAnswer.Field;
import io.nines.query.reports.ReportChangesAnswer.Listed;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares the JSON of a report as of two positions. */
final class ReportDifference {
    /** They say as of when, not what. */
    private static final Set<String> ASIDE = Set.of("asOf");

    private static final Set<String> JUDGED = Set.of("through", "from", "to", "provisional");

    private static final Set<String> CALLED = Set.of("customer", "title");

    private final List<Field> fields = new ArrayList<>();
    private final List<Listed> lists = new ArrayList<>();

    ReportDifference(JsonNode before, JsonNode after) {
        after.fieldNames().forEachRemaining(name -> {
            if (!ASIDE.contains(name)) {
                compare(name, before.path(name), after.path(name));
            }
        });
    }

    static ReportDifference of(Report before, Report after) {
        return new ReportDifference(tree(before), tree(after));
    }

    private static JsonNode tree(Report report) {
        try {
            return Json.STORED.readTree(new String(ReportJson.bytes(report), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Whether more differs than how far is judged and what things are called. */
    boolean isRestated() {
        return !lists.isEmpty()
                || fields.stream()
                        .map(Field::field)
                        .anyMatch(field -> !JUDGED.contains(field) && !CALLED.contains(field));
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
