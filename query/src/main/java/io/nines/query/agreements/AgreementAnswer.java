package io.nines.query.agreements;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.query.reading.AsOf;
import io.nines.reports.Contract;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One agreement.
 *
 * @param agreement what it says
 */
@Schema(name = "AgreementTold")
record AgreementAnswer(@JsonUnwrapped View agreement, AsOf asOf) {

    /**
     * Agreements.
     *
     * @param agreements those that the caller may see, in order of id
     */
    @Schema(name = "AgreementsTold")
    record Listing(AsOf asOf, List<View> agreements) {}

    /**
     * What an agreement says.
     *
     * @param customer whose it is
     * @param title null: it has none
     * @param startsAt null: it is in force as far back as anything is known
     * @param endsAt null: no end was said
     * @param versions each holds from its effectiveFrom on, until the next one does
     * @param revision number of its events, its {@code ETag}
     */
    @Schema(name = "AgreementOnly")
    record View(
            String id,
            String customer,
            @Nullable String title,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            List<Version> versions,
            long revision) {
        static View of(Contract contract, long revision) {
            return new View(
                    contract.id(),
                    contract.customer(),
                    contract.title(),
                    contract.startsAt(),
                    contract.endsAt(),
                    contract.versions().stream().map(Version::of).toList(),
                    revision);
        }
    }

    /**
     * A version of what an agreement says.
     *
     * @param version counted from 1
     * @param effectiveFrom null: as far back as anything is known
     * @param position where it was recorded
     * @param author id of the access key that recorded it; null: Nines itself
     * @param components what it speaks of, each with its share where terms weigh components
     * @param fee what one period costs; null: not said
     * @param terms the clauses, as they were sent
     */
    @Schema(name = "AgreementVersionTold")
    record Version(
            int version,
            @Nullable Instant effectiveFrom,
            long position,
            Instant recordedAt,
            @Nullable String author,
            List<Component> components,
            @Nullable Fee fee,
            @Schema(ref = "#/components/schemas/Terms") JsonNode terms) {
        static Version of(Contract.Version version) {
            AgreedFee fee = version.agreed().fee();
            return new Version(
                    version.number(),
                    version.effectiveFrom(),
                    version.position(),
                    version.recordedAt(),
                    version.author(),
                    version.agreed().components().stream().map(Component::of).toList(),
                    fee == null ? null : new Fee(fee.amount(), fee.currency()),
                    version.agreed().terms());
        }
    }

    /** A component that an agreement speaks of. */
    @Schema(name = "AgreementComponentTold")
    record Component(String id, int weight) {
        static Component of(AgreedComponent component) {
            return new Component(component.id(), component.weight());
        }
    }

    /** What one period costs: a decimal number, and three letters of ISO 4217. */
    @Schema(name = "AgreementFeeTold")
    record Fee(String amount, String currency) {}
}
