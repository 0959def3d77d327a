package io.nines.command.wiring;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.nines.contract.EventTypes;
import io.nines.contract.Json;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Events under their names on the wire, as JSON in the form of the contract; a name or revision that is unknown throws. */
@SuppressWarnings("rawtypes") // as the methods that it overrides
final class WireSerializer extends JacksonSerializer {
    WireSerializer() {
        super(JacksonSerializer.builder().objectMapper(Json.STORED.copy()));
    }

    /** Not Axon's mapper: modules that it registers write instants in another form. */
    @Override
    protected ObjectWriter getWriter() {
        return Json.STORED.writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return type == MetaData.class ? super.getReader(type) : Json.STORED.readerFor(type);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        if (type == MetaData.class || type == null || type == Void.class) {
            return super.typeForClass(type);
        }
        EventTypes.EventType named = EventTypes.of(type);
        return new SimpleSerializedType(named.name(), Integer.toString(named.revision()));
    }

    @Override
    public Class classForType(SerializedType type) {
        if (type.getName().equals(MetaData.class.getName())
                || SerializedType.emptyType().equals(type)) {
            return super.classForType(type);
        }
        return EventTypes.classOf(type.getName(), Integer.parseInt(type.getRevision()));
    }
}
