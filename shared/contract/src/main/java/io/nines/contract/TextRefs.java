package io.nines.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the erasable texts that an event names, however deep in its records and lists. */
public final class TextRefs {
    private TextRefs() {}

    /** The ids of the texts, in the order of the record's components. */
    public static List<String> of(DomainEvent event) {
        List<String> ids = new ArrayList<>();
        collect(event, ids);
        return ids;
    }

    private static void collect(Object value, List<String> ids) {
        if (value instanceof TextRef text) {
            ids.add(text.id());
        } else if (value instanceof Record holder) {
            for (RecordComponent component : holder.getClass().getRecordComponents()) {
                if (names(component.getGenericType())) {
                    collect(read(component, holder), ids);
                }
            }
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, ids));
        }
    }

    /** Whether events of that class can name one; the others need not be read. */
    public static boolean in(Class<?> event) {
        return Arrays.stream(event.getRecordComponents()).anyMatch(component -> names(component.getGenericType()));
    }

    private static boolean names(Type type) {
        if (type instanceof ParameterizedType list) {
            return Arrays.stream(list.getActualTypeArguments()).anyMatch(TextRefs::names);
        }
        return type == TextRef.class || (type instanceof Class<?> holder && holder.isRecord() && in(holder));
    }

    private static Object read(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that hides " + component, e);
        }
    }
}
