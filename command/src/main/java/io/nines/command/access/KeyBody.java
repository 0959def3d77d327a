package io.nines.command.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.command.acceptance.Fields;
import io.nines.contract.Ids;
import io.nines.contract.Role;
import java.util.List;

/**
 * What a key is to be.
 *
 * @param role what its holder may do
 * @param components for a probe: the components it may report on; null: all
 * @param backfill for a probe: whether results may lie any time back
 * @param lateReachSeconds for a probe: how far back results may lie otherwise; null: the setting of the installation
 * @param label who or what uses it, at most 120 characters, erasable; null: none
 */
record KeyBody(Role role, List<String> components, boolean backfill, Long lateReachSeconds, String label) {
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
                fields.flag("backfill"),
                reach == null ? null : Long.valueOf(reach),
                fields.line("label", 120));
        if (role != null && role != Role.PROBE) {
            PROBES_ONLY.stream()
                    .filter(fields::says)
                    .forEach(field -> fields.complain(field, "this is for keys with the role probe only"));
        }
        fields.check();
        return read;
    }
}
