package io.nines.broker;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that uses the directory, until it is killed. */
final class HoldsTheDirectory {
    private HoldsTheDirectory() {}

    public static void main(String[] args) throws IOException {
        DirectoryLock lock = DirectoryLock.take(Path.of(args[0]));
        System.out.println("held");
        System.in.read();
        lock.close();
    }
}
