package io.nines.command.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.command.components.ComponentDirectory;
import io.nines.command.components.WatchedComponent;
import io.nines.contract.Ids;
import io.nines.contract.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a key is to be.
 *
 * @param role what its holder may do
 * @param components for a probe: the components it may report on; null: all
 * @param customers for an account manager: names of the customers whose agreements it may see and keep; null: all
 * @param backfill for a probe: whether results may lie any time back
 * @param lateReachSeconds for a probe: how far back results may lie otherwise; null: the setting of the installation
 * @param label who or what uses it, at most 120 characters, erasable; null: none
 */
@Schema(name = "KeyBody")
record KeyBody(
        Role role,
        @Nullable List<String> components,
        @Nullable List<String> customers,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, nullable = true, defaultValue = "false")
        boolean backfill,

        @Nullable @Schema(minimum = "0") Long lateReachSeconds,
        @Nullable @Schema(maxLength = 120) String label) {
    private static final List<String> PROBES_ONLY = List.of("components", "backfill", "lateReachSeconds");

    static KeyBody read(JsonNode body) {
        Fields fields = Fields.of(body).need("role");
        Role role = fields.choice("role", Role.class);
        Integer reach = fields.wholeNumber("lateReachSeconds", 0, Integer.MAX_VALUE);
        KeyBody read = new KeyBody(
                role,
                fields.list(
                        "components",
                        id -> Ids.COMPONENT.matcher(id).matches(),
                        "a list of ids of components is needed"),
                fields.list("customers", name -> !name.isBlank(), "a list of names of customers is needed"),
                fields.flag("backfill"),
                reach == null ? null : Long.valueOf(reach),
                fields.line("label", 120));
        if (role != null && role != Role.PROBE) {
            PROBES_ONLY.stream()
                    .filter(fields::says)
                    .forEach(field -> fields.complain(field, "this is for keys with the role probe only"));
        }
        if (role != null && role != Role.ACCOUNT_MANAGER && fields.says("customers")) {
            fields.complain("customers", "this is for keys with the role account-manager only");
        }
        if (read.customers() != null && read.customers().isEmpty()) {
            fields.complain("customers", "at least one is needed; left out, it may see all");
        }
        fields.check();
        return read;
    }

    /** A key for nothing, or for what there is not, is a mistake: 422. */
    void requireComponents(ComponentDirectory directory) {
        if (components == null) {
            return;
        }
        Fields fields = Fields.of(null);
        if (components.isEmpty()) {
            fields.complain("components", "at least one is needed; left out, it may report on all");
        }
        for (String id : components) {
            WatchedComponent component = directory.find(id);
            if (component == null || component.retired()) {
                fields.complain("components", component == null ? "there is no component " + id : id + " is retired");
            }
        }
        fields.check();
    }
}
