package io.nines.command.incidents;

import io.nines.command.publication.Directory;
import io.nines.contract.IncidentTemplateEvent;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateRemoved;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateSaved;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates as they were saved last. */
@Singleton
public final class TemplateDirectory implements Directory {
    private final Map<String, IncidentTemplateSaved> saved = new ConcurrentHashMap<>();

    /** The template, or null. */
    IncidentTemplateSaved find(String id) {
        return saved.get(id);
    }

    @Override
    public Class<IncidentTemplateEvent> family() {
        return IncidentTemplateEvent.class;
    }

    @Override
    public void apply(LogEntry entry) {
        IncidentTemplateEvent event = (IncidentTemplateEvent) entry.event();
        if (event instanceof IncidentTemplateSaved template) {
            saved.put(template.template(), template);
        } else if (event instanceof IncidentTemplateRemoved removed) {
            saved.remove(removed.template());
        } else {
            throw new IllegalStateException("an event of templates that the directory does not know: " + event);
        }
    }
}
