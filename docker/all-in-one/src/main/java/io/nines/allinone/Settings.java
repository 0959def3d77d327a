package io.nines.allinone;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The settings of this start: what the environment says, and what holds where it says nothing. */
final class Settings {
    private static final String PREFIX = "NINES_";

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads the environment.
     *
     * @throws UnusableSettingException for the first name that there is not, or value that cannot be used
     */
    static Settings read(Map<String, String> environment) {
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && known(name).isEmpty())
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new UnusableSettingException(name + ": there is no such setting. There are: " + names());
                });
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = environment.getOrDefault(setting.name(), setting.fallback());
            setting.fault(value).ifPresent(reason -> {
                throw new UnusableSettingException(setting.name() + "=" + value + ": " + reason + ".");
            });
            values.put(setting, value);
        }
        return new Settings(values);
    }

    private static Optional<Setting> known(String name) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }

    private static String names() {
        return String.join(
                ", ", Arrays.stream(Setting.values()).map(Setting::name).toList());
    }

    String get(Setting setting) {
        return values.get(setting);
    }

    /** The same, with another value where the environment says nothing. */
    Settings orElse(Setting setting, String value) {
        Map<Setting, String> changed = new EnumMap<>(values);
        changed.computeIfPresent(setting, (s, present) -> present.equals(s.fallback()) ? value : present);
        return new Settings(changed);
    }

    Path data() {
        return Path.of(get(Setting.NINES_DATA)).toAbsolutePath().normalize();
    }

    int number(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    /** What the services are told. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        values.forEach((setting, value) -> {
            if (!value.isEmpty()) {
                properties.put(setting.property(), value);
            }
        });
        properties.put("datasources.command.url", database("command"));
        properties.put("datasources.query.url", database("query"));
        properties.put("nines.page.directory", data().resolve("page").toString());
        return properties;
    }

    /**
     * Each commit reaches the operating system before it is answered (WRITE_DELAY=0); without that a kill loses some. No result of
     * a query is used again (OPTIMIZE_REUSE_RESULTS=0): one of the moment of a commit was taken for what holds after it.
     */
    private String database(String name) {
        return "jdbc:h2:file:" + data().resolve(name)
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=0";
    }

    /** A setting that stops the start, in one line. */
    static final class UnusableSettingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableSettingException(String message) {
            super(message);
        }
    }
}
