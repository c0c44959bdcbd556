package org.naulon.model.report;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.party.ContentId;
import org.naulon.model.signal.Finding;

/**
 * The findings about one subject, the latest form of each signal.
 *
 * <p>Every kept finding carries, as its signal's report id, the id that a report opened by it would have. Such an id
 * begins with the moment at which the signal was first seen to hold, so the least id of an episode belongs to the finding
 * that opened it and new evidence never changes it. The file is therefore nothing but its findings: putting them into a
 * new file gives an equal file.
 */
public final class SubjectFile {
    private final Map<String, Finding> bySignal = new TreeMap<>();

    /** The kept findings, by signal id. */
    public Collection<Finding> findings() {
        return Collections.unmodifiableCollection(bySignal.values());
    }

    /** Puts back a finding that {@link #findings} gave. */
    public void restore(Finding finding) {
        bySignal.put(finding.signal().signalId(), finding);
    }

    public boolean isEmpty() {
        return bySignal.isEmpty();
    }

    /** Forgets episodes whose last evidence is before a moment; an episode is forgotten whole, so that no id changes. */
    public void forget(Instant before) {
        for (Episode episode : Episode.of(findings(), Grading.DOMAIN)) {
            if (episode.to().isBefore(before)) {
                episode.findings()
                        .forEach(finding -> bySignal.remove(finding.signal().signalId()));
            }
        }
    }

    /** Keeps the newer form of a finding. */
    void put(Finding finding) {
        Finding known = bySignal.get(finding.signal().signalId());
        String opening = known == null ? null : known.signal().reportId();
        restore(finding.with(finding.signal().filedUnder(opening == null ? opening(finding) : opening)));
    }

    /** Seconds since 1970 in ten hex digits, so that ids sort by time, and a hash of what opened the episode. */
    private static String opening(Finding finding) {
        long seconds = Math.max(0, finding.signal().to().getEpochSecond());
        String time = Long.toHexString((1L << 40) | seconds).substring(1);
        return ContentId.of(
                "r-" + time,
                finding.signal().subject().partyId() + "|" + finding.signal().signalId());
    }
}
