package io.nines.command.components;

import io.nines.command.acceptance.Fields;
import io.nines.contract.AffectedComponent;
import io.nines.contract.Ids;
import io.nines.contract.Impact;
import io.nines.contract.Visibility;
import io.nines.http.ProblemException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The components that a request names, as {@code "components":[{"id","impact"}]}. */
@Singleton
public final class AffectedComponents {
    private final ComponentDirectory directory;

    AffectedComponents(ComponentDirectory directory) {
        this.directory = directory;
    }

    /** Reads them, each named once; empty where there are none, null where the field is absent or null. */
    public static List<AffectedComponent> read(Fields fields) {
        List<AffectedComponent> components = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (Fields one : fields.objects("components")) {
            AffectedComponent component = component(one.need("id").need("impact"));
            if (component.id() != null && !named.add(component.id())) {
                one.complain("id", "it is named twice");
            }
            components.add(component);
            one.nothingElse();
        }
        return components.isEmpty() && !fields.says("components") ? null : List.copyOf(components);
    }

    private static AffectedComponent component(Fields fields) {
        String id = fields.line("id", 63);
        if (id != null && !Ids.COMPONENT.matcher(id).matches()) {
            fields.complain("id", "that is no id of a component");
        }
        return new AffectedComponent(id, fields.choice("impact", Impact.class));
    }

    /**
     * Whether something can be said of them.
     *
     * @param past it is about the past, where retired components count, too
     * @throws ProblemException 422 {@code unknown-component} or {@code component-retired}, with a member {@code components} that names
     *     the first few
     */
    public void check(Collection<String> ids, boolean past) {
        refuse(
                ids,
                id -> directory.find(id) == null,
                "unknown-component",
                "No such component",
                "There is no component with the id ");
        if (!past) {
            refuse(
                    ids,
                    id -> directory.find(id).retired(),
                    "component-retired",
                    "The component is retired",
                    "Of the present nothing is said about the retired component ");
        }
    }

    private static void refuse(
            Collection<String> ids, Predicate<String> unusable, String rule, String title, String detail) {
        List<String> refused = ids.stream().filter(unusable).distinct().sorted().toList();
        if (!refused.isEmpty()) {
            throw ProblemException.naming(rule, title, detail, "components", refused);
        }
    }

    /** What a component is called; its id if nobody ever registered it. */
    public String name(String id) {
        ComponentDescription description = directory.description(id);
        return description == null ? id : description.name();
    }

    /** Whether customers see it. */
    public boolean isPublic(String id) {
        ComponentDescription description = directory.description(id);
        return description != null && description.visibility() == Visibility.PUBLIC;
    }
}
