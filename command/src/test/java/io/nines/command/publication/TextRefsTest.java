package io.nines.command.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextRefsTest {
    private static final TextRef TEXT = new TextRef("abcdefghijkl", "00");

    @Test
    void theTextOfAnEventIsFound() {
        assertThat(TextRefs.of(new ComponentDescribed("api", "API", null, 0, TEXT, Visibility.PUBLIC)))
                .containsExactly("abcdefghijkl");
        assertThat(TextRefs.of(new KeyResultsVoided("k", Instant.EPOCH, Instant.MAX, TEXT)))
                .containsExactly("abcdefghijkl");
    }

    @Test
    void anEventWithoutTextHasNone() {
        assertThat(TextRefs.of(new ComponentDescribed("api", "API", null, 0, null, Visibility.PUBLIC)))
                .isEmpty();
        assertThat(TextRefs.of(new ComponentRetired("api"))).isEmpty();
        assertThat(TextRefs.in(ComponentRetired.class)).isFalse();
    }

    static Set<Class<? extends DomainEvent>> everyEvent() {
        return EventTypes.all();
    }

    /** The relay would not find it there. */
    @ParameterizedTest
    @MethodSource("everyEvent")
    void noEventHidesATextDeeperInside(Class<?> event) {
        for (RecordComponent component : event.getRecordComponents()) {
            if (component.getType() != TextRef.class) {
                assertThat(reaches(component.getGenericType(), new HashSet<>()))
                        .as(component.toString())
                        .isFalse();
            }
        }
    }

    private static boolean reaches(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type == TextRef.class) {
            return true;
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                if (reaches(argument, seen)) {
                    return true;
                }
            }
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                if (reaches(component.getGenericType(), seen)) {
                    return true;
                }
            }
        }
        return false;
    }
}
