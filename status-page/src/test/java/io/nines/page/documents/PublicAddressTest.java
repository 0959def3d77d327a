package io.nines.page.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @Test
    void pathsFollowTheAddressThatWasSet() {
        assertThat(Addresses.EXAMPLE.base()).isEqualTo("https://status.example.com");
        assertThat(Addresses.EXAMPLE.incident("abc")).isEqualTo("https://status.example.com/incidents/abc");
    }

    @Test
    void withoutItThisMachineIsMeant() {
        assertThat(new PublicAddress(null, 8081).of("/x")).isEqualTo("http://localhost:8081/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status.example.com",
                "ftp://example.com",
                "https://",
                "https://a/?b",
                "ht tp://x",
                "javascript:x"
            })
    void whatIsNoAddressIsRefusedByName(String url) {
        assertThatThrownBy(() -> new PublicAddress(url, 0))
                .hasMessageContaining("nines.page.url")
                .hasMessageContaining(url);
    }
}
