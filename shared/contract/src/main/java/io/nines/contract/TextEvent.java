package io.nines.contract;

/** The life of an erasable text: aggregate {@code text/<id>}. */
public sealed interface TextEvent extends DomainEvent {
    /** The text's id. */
    String text();

    /** The text is gone from every view, also from earlier ones; when and by whom is in the event's own attributes. */
    record TextErased(String text) implements TextEvent {}
}
