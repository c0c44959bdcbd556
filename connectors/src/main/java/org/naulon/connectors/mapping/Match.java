package org.naulon.connectors.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * A profile that reads a file.
 *
 * @param profile its name
 * @param layout as profiles write it, which is also the folder of the inbox where the file belongs
 * @param encoding of the file
 * @param delimiter between its fields
 * @param headerRow rows before the header
 * @param known columns whose headings the profile knows
 * @param unmapped headings that the profile does not know
 * @param notGiven canonical fields that neither a column nor a constant gives
 */
public record Match(
        String profile,
        String version,
        String layout,
        String encoding,
        char delimiter,
        int headerRow,
        int known,
        List<String> unmapped,
        List<String> notGiven) {

    static Match of(Recognition.Found found) {
        Heading heading = found.heading();
        Profile profile = heading.profile();
        List<String> notGiven = new ArrayList<>(profile.layout().wanted());
        notGiven.removeAll(heading.columns().keySet());
        notGiven.removeAll(profile.constants().keySet());
        notGiven.removeAll(profile.preamble().fields().keySet());
        profile.extracts()
                .forEach(extract ->
                        notGiven.removeAll(extract.pattern().namedGroups().keySet()));
        if (profile.isTwoSided()) {
            notGiven.remove(profile.layout().amountField());
            notGiven.removeAll(HolderSide.fields());
        }
        return new Match(
                profile.name(),
                profile.version(),
                profile.layout().label(),
                found.encoding().label(),
                found.delimiter(),
                found.row(),
                heading.covered(),
                heading.unmapped(),
                notGiven);
    }
}
