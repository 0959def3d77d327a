package io.nines.contract;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the erasable texts that an event names, however deep in its records and lists. */
public final class TextRefs {
    /** What to look into in a record of a class; nothing in most of them. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> holder) {
            return Arrays.stream(holder.getRecordComponents())
                    .filter(component -> names(component.getGenericType()))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

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
            ACCESSORS.get(holder.getClass()).forEach(accessor -> collect(read(accessor, holder), ids));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, ids));
        }
    }

    /** Whether events of that class can name one; the others need not be read. */
    public static boolean in(Class<?> event) {
        return !ACCESSORS.get(event).isEmpty();
    }

    private static boolean names(Type type) {
        if (type instanceof ParameterizedType list) {
            return Arrays.stream(list.getActualTypeArguments()).anyMatch(TextRefs::names);
        }
        return type == TextRef.class || (type instanceof Class<?> holder && holder.isRecord() && in(holder));
    }

    private static Object read(Method accessor, Record holder) {
        try {
            return accessor.invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that hides " + accessor, e);
        }
    }
}
