package io.nines.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** nginx with one worker, serving a page from a file, plain or as it was packed before. */
public final class Nginx implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    public static Nginx start(Path directory, byte[] page, byte[] packed) {
        int port = Subject.freePort();
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve("index.html"), page);
            Files.write(directory.resolve("index.html.gz"), packed);
            Path config = directory.resolve("nginx.conf");
            Files.writeString(config, config(directory, port));
            Process process = new ProcessBuilder(
                            PROGRAM.toString(), "-p", directory.toString(), "-c", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("out").toFile())
                    .start();
            awaitPort(port);
            return new Nginx(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What those who tune it set: files kept open, sendfile, no log, connections that stay. */
    private static String config(Path directory, int port) {
        return String.join(
                "\n",
                "daemon off; worker_processes 1; pid nginx.pid; error_log error.log; user root;",
                "events { worker_connections 4096; }",
                "http {",
                "  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;",
                "  open_file_cache max=100; open_file_cache_valid 600s; types { text/html html; }",
                "  server { listen 127.0.0.1:" + port + "; root " + directory + "; gzip_static on; }",
                "}");
    }

    private static void awaitPort(int port) {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        throw new IllegalStateException("nginx does not start");
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
