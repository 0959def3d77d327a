package io.nines.command.publication;

import io.nines.contract.DomainEvent;
import io.nines.contract.TextRef;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Finds the erasable texts that an event names: every component of its record that is a {@link TextRef}. */
final class TextRefs {
    private TextRefs() {}

    static List<String> of(DomainEvent event) {
        List<String> ids = new ArrayList<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getType() == TextRef.class && read(component, event) instanceof TextRef text) {
                ids.add(text.id());
            }
        }
        return ids;
    }

    /** Whether events of that class can name one; the others need not be read. */
    static boolean in(Class<?> event) {
        for (RecordComponent component : event.getRecordComponents()) {
            if (component.getType() == TextRef.class) {
                return true;
            }
        }
        return false;
    }

    private static Object read(RecordComponent component, DomainEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that hides " + component, e);
        }
    }
}
