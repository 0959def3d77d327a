package io.nines.command.components;

import io.nines.command.publication.Directory;
import io.nines.contract.ComponentEvent;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every component ever registered, in memory; knows what a command did before that command is acknowledged. */
@Singleton
public final class ComponentDirectory implements Directory {
    private final Map<String, WatchedComponent> watched = new ConcurrentHashMap<>();
    private final Map<String, ComponentDescription> descriptions = new ConcurrentHashMap<>();

    /** The component, also a retired one, or null. */
    public WatchedComponent find(String id) {
        return watched.get(id);
    }

    /** All of them, retired ones too. */
    public Collection<WatchedComponent> all() {
        return Collections.unmodifiableCollection(watched.values());
    }

    /** What is said of it, or null. */
    ComponentDescription description(String id) {
        return descriptions.get(id);
    }

    @Override
    public Class<ComponentEvent> family() {
        return ComponentEvent.class;
    }

    @Override
    public void apply(LogEntry entry) {
        ComponentEvent event = (ComponentEvent) entry.event();
        String id = event.component();
        if (event instanceof ComponentRegistered registered) {
            descriptions.put(id, Component.description(registered));
            Policies policies = Policies.first(registered.detection());
            watched.put(id, new WatchedComponent(id, false, entry.recordedAt(), policies.inForce()));
        } else if (event instanceof ComponentDescribed described) {
            descriptions.put(id, Component.description(described));
        } else if (event instanceof DetectionPolicyChanged changed) {
            watched.computeIfPresent(id, (same, before) -> judged(before, changed, entry.recordedAt()));
        } else if (event instanceof ComponentRetired) {
            watched.computeIfPresent(
                    id, (same, before) -> new WatchedComponent(id, true, before.registeredAt(), before.policies()));
        } else {
            throw new IllegalStateException("an event of components that the directory does not know: " + event);
        }
    }

    private static WatchedComponent judged(
            WatchedComponent before, DetectionPolicyChanged changed, Instant recordedAt) {
        Instant from = changed.effectiveFrom() == null ? recordedAt : changed.effectiveFrom();
        Policies policies = new Policies(before.policies()).with(from, changed.detection());
        return new WatchedComponent(before.id(), before.retired(), before.registeredAt(), policies.inForce());
    }
}
