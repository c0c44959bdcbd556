package org.naulon.flink.wire;

import org.naulon.flink.elastic.Document;

/** Documents on their way to an index. */
public final class DocumentFormat extends WireFormat<Document> {
    public DocumentFormat() {
        super(Document.class, 2, true);
    }

    @Override
    public void write(Document document, WireOutput out) {
        out.text(document.index());
        out.text(document.id());
        out.block(document.json());
    }

    @Override
    public Document read(WireInput in) {
        return new Document(in.text(), in.text(), in.block());
    }
}
