package org.naulon.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.naulon.app.serve.ServeFile;
import org.naulon.app.serve.ServeSettings;
import org.naulon.app.serve.Service;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code naulon serve CONFIG}: takes deliveries and detects until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Takes deliveries from folders, SFTP, queues and by HTTP, and detects, until it is stopped.")
final class ServeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONFIG", description = "YAML file, see docs/running.md.")
    private Path config;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(config)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "CONFIG " + config + " is no file.");
        }
        ServeSettings settings = ServeFile.read(config, System::getenv);
        PrintWriter out = spec.commandLine().getOut();
        ServeLines lines = new ServeLines(out, spec.commandLine().getErr());
        try (Service service = Service.start(settings, lines, InstantSource.system())) {
            Thread stop = new Thread(() -> stop(service), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            service.port()
                    .ifPresent(port -> out.println(
                            "Takes deliveries at http://" + settings.http().host() + ":" + port));
            settings.transports().forEach(transport -> out.println("Takes deliveries from " + transport.label()));
            service.metrics().ifPresent(url -> out.println("How well the sources deliver: " + url));
            out.println("Stop it with Ctrl-C or SIGTERM.");
            out.flush();
            try {
                service.await();
            } finally {
                forget(stop);
            }
        }
        return 0;
    }

    /** A signal ends the process: with 0, because being stopped is what it waits for. */
    private static void stop(Service service) {
        int exit = 0;
        try {
            service.close();
        } catch (IOException e) {
            exit = 1;
        }
        Runtime.getRuntime().halt(exit);
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // It is at work: the process ends.
        }
    }
}
