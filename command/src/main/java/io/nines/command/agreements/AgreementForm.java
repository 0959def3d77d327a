package io.nines.command.agreements;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * An agreement as one document in YAML or JSON.
 *
 * @param customer the customer's name, an organisation's; never a natural person's: it cannot be erased
 * @param title what it is called; null: nothing
 * @param startsAt the first day, in the zone of the terms, or the first instant; null: as far back as anything is known
 * @param effectiveFrom the day or instant from which a later version holds; null: from when it is recorded
 * @param components ids, or objects with {@code id} and {@code weight} from 1 to 1,000,000, where terms weigh components
 * @param fee what one period costs; null: not said
 * @param template name of a template whose clauses hold where {@code terms} does not say otherwise; null: none
 * @param terms the clauses; may be left out where there is a template
 */
@Schema(name = "AgreementDocument")
record AgreementForm(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 120, example = "Tarnhollow Bank")
        String customer,

        @Nullable @Schema(maxLength = 120) String title,
        @Nullable String startsAt,
        @Nullable String effectiveFrom,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[\"api\"]")
        List<Object> components,

        @Nullable FeeForm fee,
        @Nullable String template,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                type = "object",
                example = "{\"zone\":\"Europe/Berlin\",\"objectives\":[{\"availability\":99.9}]}")
        Map<String, Object> terms) {

    /**
     * What one period costs.
     *
     * @param amount in the currency's usual unit; a number, or the same as a text
     * @param currency three letters of ISO 4217
     */
    @Schema(name = "AgreementFee")
    record FeeForm(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "string", example = "4800.00")
            String amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR")
            String currency) {}

    /**
     * The next version of what an agreement says.
     *
     * @param effectiveFrom the first day, in the zone of the terms, or the first instant of which it speaks
     * @param terms the clauses, all of them; may be left out where there is a template
     * @param template as in the agreement's document
     * @param components null: as before
     * @param fee null: as before
     */
    @Schema(name = "AgreementVersion")
    record VersionForm(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-07-01")
            String effectiveFrom,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    type = "object",
                    example = "{\"zone\":\"Europe/Berlin\",\"objectives\":[{\"availability\":99.95}]}")
            Map<String, Object> terms,

            @Nullable String template,
            @Nullable List<Object> components,
            @Nullable FeeForm fee) {}
}
