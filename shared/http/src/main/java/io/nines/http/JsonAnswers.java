package io.nines.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.nines.contract.Json;
import jakarta.inject.Singleton;

/** JSON over HTTP as Nines writes and reads it: instants with milliseconds, nulls shown, unknown and doubled fields refused. */
@Singleton
public final class JsonAnswers implements BeanCreatedEventListener<ObjectMapper> {
    @Override
    public ObjectMapper onCreated(BeanCreatedEvent<ObjectMapper> event) {
        event.getBean().getFactory().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        return event.getBean()
                .registerModule(Json.instants())
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
