package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.report.SubjectFile;

/** What assemble keeps of a subject. */
public final class SubjectFormat extends KeptFormat<SubjectFile> {
    public SubjectFormat() {
        super(1);
    }

    @Override
    void writeState(SubjectFile file, DataOutputView out) throws IOException {
        findings(file.findings(), out);
    }

    @Override
    SubjectFile readState(DataInputView in) throws IOException {
        SubjectFile file = new SubjectFile();
        findings(in).forEach(file::restore);
        return file;
    }
}
