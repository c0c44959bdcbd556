package org.naulon.flink.elastic;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One JSON document on its way to an index; a later document of the same id replaces it.
 *
 * @param index name of the index, not of an alias
 * @param id derived from content, 1 to {@value #LONGEST_ID} bytes of UTF-8
 * @param json one JSON object in UTF-8 without line breaks, because a bulk body has a line for each
 */
public record Document(String index, String id, byte[] json) implements Serializable {
    /** Elasticsearch takes no longer id, in bytes. */
    public static final int LONGEST_ID = 512;

    public Document {
        if (index.isEmpty()) {
            throw new IllegalArgumentException("index is empty for the document " + id);
        }
        int idBytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (idBytes == 0 || idBytes > LONGEST_ID) {
            throw new IllegalArgumentException("id has " + idBytes + " bytes, allowed are 1 to 512: " + id);
        }
        if (hasLineBreak(json)) {
            throw new IllegalArgumentException("the JSON of " + index + "/" + id + " has a line break");
        }
    }

    /**
     * The JVM searches a text many bytes at a time, copy included; a loop over the bytes took two fifths of the
     * sink's own task.
     */
    private static boolean hasLineBreak(byte[] json) {
        return new String(json, StandardCharsets.ISO_8859_1).indexOf('\n') >= 0;
    }

    /** What says whether two documents replace each other. */
    Key key() {
        return new Key(index, id);
    }

    /** Place of a document. */
    record Key(String index, String id) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Document d && index.equals(d.index) && id.equals(d.id) && Arrays.equals(json, d.json);
    }

    @Override
    public int hashCode() {
        return 31 * key().hashCode() + Arrays.hashCode(json);
    }

    /** Without the content: what a document says about people is no matter for a log. */
    @Override
    public String toString() {
        return index + "/" + id + " (" + json.length + " bytes)";
    }
}
