package io.nines.contract;

/** Something that happened and is on {@code nines.events} for ever. Each kind is one sealed family, one file. */
public sealed interface DomainEvent
        permits AccessEvent,
                ComponentEvent,
                IncidentEvent,
                IncidentTemplateEvent,
                MaintenanceEvent,
                MaintenanceSeriesEvent,
                ObservedEvent,
                PageEvent,
                TextEvent {}
