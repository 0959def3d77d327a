package io.nines.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Java's own way to wait for connections is used elsewhere")
    void connectionsAreWaitedForInLinuxItsOwnWay(@TempDir Path directory) {
        try (Installation nines =
                Installation.start(Settings.read(Map.of("NINES_PORT", "0", "NINES_DATA", directory.toString())))) {
            assertThat(nines.url()).startsWith("http://localhost:");
            assertThat(whatThreadsAreIn())
                    .contains("io.netty.channel.epoll.EpollIoHandler")
                    .doesNotContain("io.netty.channel.nio.NioIoHandler");
        }
    }

    private static Set<String> whatThreadsAreIn() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .map(StackTraceElement::getClassName)
                .collect(Collectors.toSet());
    }
}
