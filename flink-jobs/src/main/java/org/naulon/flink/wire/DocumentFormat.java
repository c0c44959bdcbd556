package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.flink.elastic.Document;

/** Documents on their way to an index. */
public final class DocumentFormat extends WireFormat<Document> {
    public DocumentFormat() {
        super(Document.class, 1, true);
    }

    @Override
    public void write(Document document, DataOutputView out) throws IOException {
        Fields.text(document.index(), out);
        Fields.text(document.id(), out);
        out.writeInt(document.json().length);
        out.write(document.json());
    }

    @Override
    public Document read(DataInputView in) throws IOException {
        String index = Fields.text(in);
        String id = Fields.text(in);
        byte[] json = new byte[in.readInt()];
        in.readFully(json);
        return new Document(index, id, json);
    }
}
