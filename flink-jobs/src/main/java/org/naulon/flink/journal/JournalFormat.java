package org.naulon.flink.journal;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.SimpleStreamFormat;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.naulon.flink.wire.ObservationFormat;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.transfer.Observation;

/** Lines of a journal file as observations; a line that cannot be read is a bug of the writer and fails the job. */
public final class JournalFormat extends SimpleStreamFormat<Observation> {
    /** Longest line; intake bounds every text far below it. */
    private static final int MAX_LINE = 4 << 20;

    @Override
    public StreamFormat.Reader<Observation> createReader(Configuration config, FSDataInputStream stream) {
        return new Lines(stream);
    }

    @Override
    public TypeInformation<Observation> getProducedType() {
        return new ObservationFormat().info();
    }

    private static final class Lines implements StreamFormat.Reader<Observation> {
        private final FSDataInputStream in;
        private byte[] buffer = new byte[1 << 16];
        private int start;
        private int end;

        Lines(FSDataInputStream in) {
            this.in = in;
        }

        @Override
        public Observation read() throws IOException {
            int scanned = start;
            while (true) {
                for (int i = scanned; i < end; i++) {
                    if (buffer[i] == '\n') {
                        Observation observation = JournalCodec.decode(buffer, start, i - start);
                        start = i + 1;
                        return observation;
                    }
                }
                scanned = end - start;
                if (!fill()) {
                    if (start < end) {
                        throw new EOFException("the journal file ends within a line");
                    }
                    return null;
                }
            }
        }

        /** Moves the begun line to the front and reads more; false at the end of the file. */
        private boolean fill() throws IOException {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
            if (end == buffer.length) {
                if (buffer.length >= MAX_LINE) {
                    throw new IOException("a journal line is longer than " + MAX_LINE + " bytes");
                }
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int read = in.read(buffer, end, buffer.length - end);
            end += Math.max(0, read);
            return read > 0;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
