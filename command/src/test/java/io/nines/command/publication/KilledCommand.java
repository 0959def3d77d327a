package io.nines.command.publication;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import java.nio.file.Path;

/** A process that registers components for ever, and says which were acknowledged, until somebody kills it. */
public final class KilledCommand {
    private static final int WRITERS = 4;

    private KilledCommand() {}

    /** Arguments: bootstrap servers, directory of the database, name of the run. */
    public static void main(String[] arguments) {
        RunningCommand command = RunningCommand.start(arguments[0], Path.of(arguments[1]));
        Http admin = command.admin();
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = arguments[2] + "-" + writer + "-";
            new Thread(() -> write(admin, prefix)).start();
        }
    }

    private static void write(Http admin, String prefix) {
        for (int i = 0; ; i++) {
            Http.Reply reply = admin.put("/api/components/" + prefix + i, "{\"name\":\"x\",\"description\":\"text\"}");
            if (reply.status() == 201) {
                System.out.println(prefix + i);
            }
        }
    }
}
