package org.naulon.flink.wire;

import org.naulon.model.report.SubjectFile;

/** What assemble keeps of a subject. */
public final class SubjectFormat extends KeptFormat<SubjectFile> {
    public SubjectFormat() {
        super(2);
    }

    @Override
    void writeState(SubjectFile file, WireOutput out) {
        findings(file.findings(), out);
    }

    @Override
    SubjectFile readState(WireInput in) {
        SubjectFile file = new SubjectFile();
        findings(in).forEach(file::restore);
        return file;
    }
}
