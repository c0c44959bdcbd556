package org.naulon.flink.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.naulon.flink.elastic.Document;
import org.naulon.model.signal.Finding;

class WireFormatsTest {
    @ParameterizedTest
    @MethodSource("org.naulon.flink.wire.WireSamples#values")
    <T> void aValueArrivesAsItLeft(WireFormat<T> format, T value) throws IOException {
        byte[] bytes = bytes(format, value);
        WireInput in = new WireInput(bytes);

        assertThat(format.read(in)).isEqualTo(value);
        assertThat(in.position()).isEqualTo(bytes.length);
    }

    @ParameterizedTest
    @MethodSource("org.naulon.flink.wire.WireSamples#values")
    <T> void aValueThatIsOnlyMovedOnKeepsItsBytes(WireFormat<T> format, T value) throws IOException {
        WireSerializer<T> serializer = new WireSerializer<>(format);
        DataOutputSerializer written = new DataOutputSerializer(64);
        serializer.serialize(value, written);
        DataOutputSerializer moved = new DataOutputSerializer(64);
        serializer.copy(new DataInputDeserializer(written.getCopyOfBuffer()), moved);

        assertThat(moved.getCopyOfBuffer()).isEqualTo(written.getCopyOfBuffer());
        assertThat(serializer.deserialize(new DataInputDeserializer(moved.getCopyOfBuffer())))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("org.naulon.flink.wire.WireSamples#states")
    <T> void aStateIsWrittenAgainAsItWasRead(WireFormat<T> format, T state) throws IOException {
        byte[] bytes = bytes(format, state);
        WireInput in = new WireInput(bytes);

        assertThat(bytes(format, format.read(in))).isEqualTo(bytes);
        assertThat(in.position()).isEqualTo(bytes.length);
        assertThat(bytes(format, new WireSerializer<>(format).copy(state))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("org.naulon.flink.wire.WireSamples#states")
    <T> void aStateIsCopiedAndAnUnchangingDocumentIsShared(WireFormat<T> format, T state) {
        T copy = new WireSerializer<>(format).copy(state);

        assertThat(copy == state).isEqualTo(format.immutable());
        assertThat(format.immutable()).isEqualTo(state instanceof Document);
    }

    @ParameterizedTest
    @MethodSource("org.naulon.flink.wire.WireSamples#formats")
    <T> void aSnapshotRestoresTheFormatThatItNames(WireFormat<T> format) throws IOException {
        TypeSerializer<T> serializer = format.info().createSerializer(new SerializerConfigImpl());
        TypeSerializerSnapshot<T> restored = reread(serializer.snapshotConfiguration(), format.version());

        assertThat(restored.restoreSerializer()).isEqualTo(serializer).isNotSameAs(serializer);
        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(restored)
                        .isCompatibleAsIs())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.naulon.flink.wire.WireSamples#formats")
    <T> void aSnapshotOfAnotherVersionIsRefused(WireFormat<T> format) throws IOException {
        TypeSerializerSnapshot<T> now = new WireSerializer<>(format).snapshotConfiguration();

        for (int version : new int[] {format.version() - 1, format.version() + 1}) {
            TypeSerializerSnapshot<T> old = reread(now, version);
            assertThat(now.resolveSchemaCompatibility(old).isIncompatible()).isTrue();
        }
    }

    @Test
    void aSnapshotOfAnotherFormatIsRefused() {
        TypeSerializerSnapshot<Finding> now = new WireSnapshot<>(new FindingFormat());
        @SuppressWarnings({"unchecked", "rawtypes"})
        TypeSerializerSnapshot<Finding> other = (TypeSerializerSnapshot) new WireSnapshot<>(new CardFormat());

        assertThat(now.resolveSchemaCompatibility(other).isIncompatible()).isTrue();
    }

    @Test
    void aSnapshotOfAFormatThatIsGoneSaysWhich() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        out.writeUTF("org.naulon.flink.wire.GoneFormat");
        out.writeInt(1);
        WireSnapshot<Finding> gone = new WireSnapshot<>();
        gone.readSnapshot(
                1, new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());

        assertThatThrownBy(gone::restoreSerializer)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("state was written by org.naulon.flink.wire.GoneFormat, which is not there");
    }

    @ParameterizedTest
    @MethodSource("org.naulon.flink.wire.WireSamples#formats")
    <T> void everyStreamTypeIsServedByItsFormatAndByNoGenericOne(WireFormat<T> format) {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);

        assertThat(format.info().createSerializer(config)).isInstanceOf(WireSerializer.class);
        assertThat(format.info().getTypeClass()).isEqualTo(format.type());
    }

    @Test
    void theBytesOfAVersionNeverChange() throws IOException {
        StringBuilder lines = new StringBuilder();
        Map<String, Integer> counted = new HashMap<>();
        Stream.concat(WireSamples.values(), WireSamples.states()).forEach(sample -> {
            WireFormat<?> format = (WireFormat<?>) sample.get()[0];
            String name = format.getClass().getSimpleName() + " " + format.version();
            lines.append(name)
                    .append(" sample ")
                    .append(counted.merge(name, 1, Integer::sum))
                    .append(": ")
                    .append(HexFormat.of().formatHex(bytes(sample)))
                    .append('\n');
        });
        Path golden = Path.of("src/test/resources/golden/wire-formats.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, lines);
        }

        // Kept states have these bytes. Who changes them raises the version and writes the file anew.
        assertThat(lines.toString()).isEqualTo(Files.readString(golden));
    }

    @SuppressWarnings("unchecked")
    private static <T> byte[] bytes(Arguments sample) {
        return bytes((WireFormat<T>) sample.get()[0], (T) sample.get()[1]);
    }

    private static <T> TypeSerializerSnapshot<T> reread(TypeSerializerSnapshot<T> snapshot, int version)
            throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        snapshot.writeSnapshot(out);
        DataInputDeserializer written = new DataInputDeserializer(out.getCopyOfBuffer());
        DataOutputSerializer aged = new DataOutputSerializer(64);
        aged.writeUTF(written.readUTF());
        aged.writeInt(version);
        WireSnapshot<T> read = new WireSnapshot<>();
        read.readSnapshot(
                snapshot.getCurrentVersion(),
                new DataInputDeserializer(aged.getCopyOfBuffer()),
                WireFormatsTest.class.getClassLoader());
        return read;
    }

    private static <T> byte[] bytes(WireFormat<T> format, T value) {
        WireOutput out = new WireOutput();
        format.write(value, out);
        return out.toBytes();
    }
}
