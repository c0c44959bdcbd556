package org.naulon.connectors.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.RecordSink;

/** Delivers bytes from nobody knows where into every folder. */
public final class FuzzedDelivery {
    private FuzzedDelivery() {}

    /** Takes the bytes once for each folder; nothing stays behind. */
    public static void take(byte[] bytes, RecordSink sink) throws IOException {
        Path folder = Files.createTempDirectory("delivery-");
        try {
            Delivery delivery = new Delivery(new Archive(folder), sink, Profiles.shipped());
            for (Folder each : Folder.values()) {
                String name = each == Folder.CONTEXT ? "fx.csv.gz" : "file";
                delivery.take(each, name, new ByteArrayInputStream(bytes));
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
