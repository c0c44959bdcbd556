package org.naulon.flink.elastic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** Writes the documents that a checkpoint finds not yet sent: index, id and JSON, each as its length and its bytes. */
final class DocumentStateSerializer extends AsyncSinkWriterStateSerializer<Document> {
    private static final int VERSION = 1;

    @Override
    protected void serializeRequestToStream(Document document, DataOutputStream out) throws IOException {
        write(out, document.index().getBytes(StandardCharsets.UTF_8));
        write(out, document.id().getBytes(StandardCharsets.UTF_8));
        write(out, document.json());
    }

    @Override
    protected Document deserializeRequestFromStream(long requestSize, DataInputStream in) throws IOException {
        String index = new String(read(in), StandardCharsets.UTF_8);
        String id = new String(read(in), StandardCharsets.UTF_8);
        return new Document(index, id, read(in));
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
