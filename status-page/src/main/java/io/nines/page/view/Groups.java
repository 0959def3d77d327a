package io.nines.page.view;

import io.nines.contract.Ids;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The groups that components stand in. */
public final class Groups {
    private Groups() {}

    /** Names of the groups in the page's order, each with its components in theirs. */
    public static Map<String, List<ShownComponent>> of(View view) {
        Map<String, List<ShownComponent>> groups = new LinkedHashMap<>();
        for (ShownComponent component : view.components()) {
            if (component.group() != null) {
                groups.computeIfAbsent(component.group(), name -> new ArrayList<>())
                        .add(component);
            }
        }
        return groups;
    }

    /** 12 characters, never those of a component: its ids have no slash. */
    public static String id(String name) {
        return Ids.derived("group/" + name);
    }

    /** How each group is called in an address; of two that would be called the same, the later one goes by its id. */
    public static Map<String, String> bySlug(View view) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : of(view).keySet()) {
            String slug = slug(name);
            names.put(slug.isEmpty() || names.containsKey(slug) ? id(name) : slug, name);
        }
        return names;
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
