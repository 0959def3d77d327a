package io.nines.contract;

/** Something that happened and is on {@code nines.events} for ever. Each kind is one sealed family, one file. */
public sealed interface DomainEvent
        permits AccessEvent,
                AgreementEvent,
                ComponentEvent,
                CorrectionEvent,
                IncidentEvent,
                IncidentTemplateEvent,
                MaintenanceEvent,
                MaintenanceSeriesEvent,
                ObservedEvent,
                PageEvent,
                ReportEvent,
                TextEvent {}
