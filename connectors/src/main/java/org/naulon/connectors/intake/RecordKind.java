package org.naulon.connectors.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.iso20022.XmlMessages;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.packed.Limits;
import org.naulon.connectors.packed.ZipArchive;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.swift.FinMessages;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/**
 * What kinds of records a file holds: the types of its messages, or the profile that reads its table. A corrected record is of
 * a kind of the file that it corrects.
 */
final class RecordKind {
    private static final Pattern MESSAGE = Pattern.compile("message ([0-9]{1,9})(?: .*)?");

    private RecordKind() {}

    /**
     * The kinds of a file that came as it is or was unpacked.
     *
     * @param position in it whose kind is asked for, or empty for all; only messages of FIN can be told apart by theirs
     * @return in words; none when the file is nothing that is known, or a feed, which is known by its name
     */
    static Set<String> of(Folder folder, Path file, String position, Profiles profiles) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (folder == Folder.CONTEXT) {
                return Set.of();
            }
            return switch (Content.of(in)) {
                case XML -> XmlMessages.kinds(in);
                case FIN -> fin(FinMessages.types(in), position);
                case JSON -> Set.of("JSON");
                default -> table(folder, in, profiles);
            };
        }
    }

    /** Whether a file is compressed; a workbook is not, although its parts are. */
    static boolean isPacked(Path file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Content content = Content.of(in);
            if (content != Content.ZIP) {
                return content == Content.GZIP;
            }
        }
        try (ZipArchive archive = ZipArchive.open(file, Limits.HOUSE)) {
            return !archive.isDocument();
        } catch (BadRecord unreadable) {
            // Its readers say what is wrong with it.
            return false;
        }
    }

    /** How many FIN messages a file holds; 0 when it is something else. */
    static long messages(Path file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return Content.of(in) == Content.FIN ? FinMessages.types(in).size() : 0;
        }
    }

    private static Set<String> fin(List<String> types, String position) {
        Matcher message = MESSAGE.matcher(position);
        if (message.matches()) {
            int number = Integer.parseInt(message.group(1));
            return number < 1 || number > types.size() ? Set.of() : named(List.of(types.get(number - 1)));
        }
        return named(types);
    }

    private static Set<String> named(List<String> types) {
        Set<String> names = new TreeSet<>();
        types.stream().filter(type -> !type.isEmpty()).forEach(type -> names.add("MT" + type));
        return names;
    }

    /** A reader tells the profile before it reads the first row; further it need not read. */
    private static Set<String> table(Folder folder, BufferedInputStream in, Profiles profiles) throws IOException {
        try {
            folder.reader(in, profiles).read(in, new Source("", "", ""), new Listening());
        } catch (Told told) {
            return Set.of(told.getMessage());
        } catch (BadRecord unknown) {
            return Set.of();
        }
        return Set.of();
    }

    private static final class Told extends IOException {
        Told(String profile) {
            super("a row by profile " + profile);
        }
    }

    private static final class Listening implements RecordSink {
        @Override
        public void columns(Source file, String profile, List<String> unmapped) throws Told {
            throw new Told(profile);
        }

        @Override
        public void observation(Observation observation) {}

        @Override
        public void rejection(Rejection rejection) {}

        @Override
        public void statement(Statement statement) {}
    }
}
