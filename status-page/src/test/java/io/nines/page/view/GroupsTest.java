package io.nines.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.Ids;
import io.nines.page.Told;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @Test
    void everyGroupHasAnAddressOfItsOwn() {
        Told told = new Told()
                .component("a", "A", "Core", 1)
                .component("b", "B", "Überall & nirgends", 2)
                .component("c", "C", "core", 3)
                .component("d", "D", "支付", 4)
                .component("e", "E", null, 5);
        assertThat(Groups.bySlug(told.at(1).view()))
                .containsEntry("core", "Core")
                .containsEntry("uberall-nirgends", "Überall & nirgends")
                .containsEntry(Groups.id("core"), "core")
                .containsEntry(Groups.id("支付"), "支付")
                .hasSize(4);
    }

    @Test
    void groupAndComponentOfOneNameHaveDifferentIds() {
        assertThat(Groups.id("api")).matches(Ids.OTHER).isNotEqualTo(Ids.derived("api"));
    }
}
