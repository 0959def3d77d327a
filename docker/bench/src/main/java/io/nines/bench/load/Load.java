package io.nines.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** A process that does what it is told, line by line, until its input ends. */
public final class Load {
    private Load() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            System.out.println(obey(Words.parse(line)));
        }
    }

    private static Words obey(Words order) {
        double before = processorSeconds();
        try {
            Words report = run(order);
            return report.with("cpu", processorSeconds() - before);
        } catch (Exception e) {
            return new Words().with("failure", String.valueOf(e).replaceAll("\\s+", "_"));
        }
    }

    private static Words run(Words order) throws Exception {
        return switch (order.text("do")) {
            case "post" -> new HttpLoad(order, Requests.post(order)).run();
            case "get" -> new HttpLoad(order, Requests.get(order)).run();
            case "listen" -> new Listening(order).run();
            case "consume" -> new RawConsumer(order).run();
            case "insert" -> new Inserts(order).run();
            case "produce" -> new RawProducer(order).run();
            default -> throw new IllegalArgumentException(order.toString());
        };
    }

    private static double processorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
