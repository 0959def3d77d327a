package io.nines.command.texts;

import io.nines.command.texts.TextCommand.EraseText;
import io.nines.contract.TextEvent.TextErased;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class TextTest {
    private final FixtureConfiguration<Text> fixture = new AggregateTestFixture<>(Text.class);

    @Test
    void erasingErases() {
        fixture.givenNoPriorActivity().when(new EraseText("abc")).expectEvents(new TextErased("abc"));
    }

    @Test
    void erasingTwiceIsErasingOnce() {
        fixture.given(new TextErased("abc")).when(new EraseText("abc")).expectNoEvents();
    }
}
