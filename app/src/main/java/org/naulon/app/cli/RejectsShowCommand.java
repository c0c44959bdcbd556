package org.naulon.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.naulon.app.original.Excerpt;
import org.naulon.app.original.HarmlessText;
import org.naulon.app.original.OneRecord;
import org.naulon.app.original.Original;
import org.naulon.app.original.Tables;
import org.naulon.app.original.Unpacked;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.Rejection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naulon rejects show DIR FILE POSITION}: exit 1 when nothing was rejected there. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows why a record was rejected and its original, as it was read.")
final class RejectsShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = RejectsFile.DIR)
    private Path folder;

    @Parameters(index = "1", paramLabel = "FILE", description = "Path below the inbox, as it is listed.")
    private String path;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "POSITION", description = "Such as: line 12")
    private List<String> words;

    @Option(
            names = "--save",
            paramLabel = "NEW",
            description = {
                "Also writes the record alone into a new file, to be edited and given to 'correct':",
                "a row of a text table below its header, or a message of FIN."
            })
    private @Nullable Path save;

    @Option(names = "--profiles", paramLabel = "DIR", description = "Mapping profiles beside the shipped ones.")
    private @Nullable Path profiles;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Profiles mapping = RejectsFile.profiles(profiles, spec);
        RejectsFile rejects = RejectsFile.of(folder, spec);
        List<Rejection> found = rejects.at(path, String.join(" ", words).strip());
        PrintWriter out = spec.commandLine().getOut();
        found.forEach(bad -> out.printf("%s  %s%n", bad.reason(), HarmlessText.of(bad.message())));
        Correction correction = rejects.corrections().of(found.get(0));
        if (correction != null) {
            out.printf(
                    "corrected at %s by %s, with %s%n",
                    correction.at(), HarmlessText.of(correction.by()), HarmlessText.of(correction.sha256()));
        }
        Path original = rejects.original(found.get(0));
        if (original == null) {
            out.println("its bytes are not in the archive");
            return 0;
        }
        out.printf("original %s, %d bytes%n", original, Files.size(original));
        Tables tables = Tables.of(found.get(0), mapping);
        try (Unpacked unpacked = Unpacked.of(original, found.get(0).position())) {
            Excerpt excerpt = Original.around(unpacked, tables);
            out.println(excerpt.found());
            excerpt.lines().forEach(out::println);
            if (save != null) {
                save(OneRecord.at(unpacked, tables).alone(), save);
                out.println("saved in " + save);
            }
        }
        return 0;
    }

    private static void save(byte[] record, Path file) throws IOException {
        try {
            Files.write(file, record, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + " is there already and is not written over", null);
        }
    }
}
