package io.nines.contract;

/** The life of a ready-made update: aggregate {@code incident-template/<id>}. */
public sealed interface IncidentTemplateEvent extends DomainEvent {
    /** The template's id, chosen by its operator; looks like a component's. */
    String template();

    /**
     * There is a template, for the first time or anew; the whole of it.
     *
     * @param name what operators call it, at most 120 characters
     * @param title for a new incident, erasable; null: none
     * @param status for the update; null: the operator chooses
     * @param message for the update, erasable; null: none
     */
    record IncidentTemplateSaved(String template, String name, TextRef title, IncidentStatus status, TextRef message)
            implements IncidentTemplateEvent {}

    /** It is offered no longer. */
    record IncidentTemplateRemoved(String template) implements IncidentTemplateEvent {}
}
