package io.nines.allinone;

import io.nines.allinone.Settings.UnusableSettingException;
import io.nines.broker.BrokerStartException;
import io.nines.log.LogUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts Nines in one process, or verifies its log. Exit codes: 0 done, 1 fault found or start failed, 2 unusable call or setting. */
public final class Main {
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    private Main() {}

    /** {@code [--demo] | verify-log | --help}. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = List.of(arguments);
        if (words.equals(List.of("--help"))) {
            Usage.print(System.out);
        } else if (words.equals(List.of("verify-log"))) {
            System.exit(verifyLog(settings()) ? 0 : FAILED);
        } else if (words.isEmpty() || words.equals(List.of("--demo"))) {
            run(settings(), !words.isEmpty());
        } else {
            Usage.print(System.err);
            System.exit(UNUSABLE);
        }
    }

    private static boolean verifyLog(Settings settings) {
        try {
            return VerifyLog.run(settings, System.out);
        } catch (BrokerStartException | LogUnavailableException e) {
            System.err.println("nines: " + e.getMessage());
            return false;
        }
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
