package io.nines.query.components;

import io.nines.query.reading.AsOf;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What components were called, as of any position. */
@Singleton
public class ComponentNames {
    private final ComponentRepository components;

    ComponentNames(ComponentRepository components) {
        this.components = components;
    }

    /** Those that there are as of that position, retired or not. */
    public Set<String> known(Collection<String> ids, AsOf asOf) {
        return components.names(ids, asOf.position()).keySet();
    }

    /** The name of each; where there is no such component as of that position, its id. */
    public Map<String, String> of(Collection<String> ids, AsOf asOf) {
        Map<String, String> names = new HashMap<>(components.names(ids, asOf.position()));
        ids.forEach(id -> names.putIfAbsent(id, id));
        return names;
    }
}
