package io.nines.allinone;

import io.nines.allinone.Settings.UnusableSettingException;
import io.nines.broker.BrokerStartException;
import io.nines.log.LogSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;

/**
 * Starts Nines in one process, or asks something of its log. Exit codes: 0 done, 1 fault found or start failed, 2 unusable call or
 * setting, nothing of that name on the log, or a log that cannot be asked.
 */
public final class Main {
    static final int FAILED = 1;
    static final int UNUSABLE = 2;

    private Main() {}

    /** {@code [--demo] | verify-log | verify-report ID [FILE] | report AGREEMENT PERIOD [--position N] | --help}. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = List.of(arguments);
        ToIntFunction<LogSettings> question = question(words);
        if (words.equals(List.of("--help"))) {
            Usage.print(System.out);
        } else if (question != null) {
            System.exit(ask(question));
        } else if (words.isEmpty() || words.equals(List.of("--demo"))) {
            run(settings(), !words.isEmpty());
        } else {
            Usage.print(System.err);
            System.exit(UNUSABLE);
        }
    }

    /** What is asked of the log; null: nothing, or nothing that there is an answer to. */
    private static ToIntFunction<LogSettings> question(List<String> words) {
        String command = words.isEmpty() ? "" : words.get(0);
        if (command.equals("verify-log") && words.size() == 1) {
            return log -> VerifyLog.run(log, System.out);
        }
        if (command.equals("verify-report") && (words.size() == 2 || words.size() == 3)) {
            Path file = words.size() == 3 ? Path.of(words.get(2)) : null;
            return log -> new StoredReports(log, System.out, System.err).verify(words.get(1), file);
        }
        boolean positioned = words.size() == 5 && words.get(3).equals("--position");
        if (command.equals("report")
                && (words.size() == 3 || (positioned && words.get(4).matches("[0-9]{1,18}")))) {
            long position = positioned ? Long.parseLong(words.get(4)) : Long.MAX_VALUE;
            return log -> new StoredReports(log, System.out, System.err).print(words.get(1), words.get(2), position);
        }
        return null;
    }

    private static int ask(ToIntFunction<LogSettings> question) {
        return StoredLog.ask(settings(), question, System.err);
    }

    private static Settings settings() {
        try {
            Map<String, String> environment = System.getenv();
            return Settings.read(environment);
        } catch (UnusableSettingException e) {
            System.err.println("nines: " + e.getMessage());
            System.exit(UNUSABLE);
            throw e;
        }
    }

    private static void run(Settings asked, boolean demo) throws InterruptedException {
        Settings settings = demo ? asked.orElse(Setting.NINES_NOTICE, Demo.NOTICE) : asked;
        CountDownLatch ended = new CountDownLatch(1);
        try {
            Installation installation = Installation.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "nines-shutdown"));
            System.out.println(installation.greeting());
            if (demo) {
                Demo.start(installation);
            }
        } catch (BrokerStartException | StartException e) {
            System.err.println("nines: " + e.getMessage());
            System.exit(FAILED);
        }
        ended.await();
    }
}
