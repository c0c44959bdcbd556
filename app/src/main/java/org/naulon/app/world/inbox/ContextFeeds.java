package org.naulon.app.world.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The folder {@code context/}: rows are collected while the world is told and written at its end. */
public final class ContextFeeds {

    /** Header of every feed of contracts.md 1.3. */
    static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "officials",
            "official_id,name,agency,post,post_city,country,from_date,to_date,monthly_salary,currency,accounts,phones",
            "associates",
            "official_id,name,relation,accounts,phones",
            "crossings",
            "event_id,border_point,at,event_type,persons_count,officer_id,shift_id",
            "shifts",
            "shift_id,border_point,officer_id,from_at,to_at",
            "licences",
            "party_name,office_id,accounts,country,licence_no,from_date,to_date",
            "businesses",
            "party_name,accounts,country,sector,registered_from",
            "assets",
            "asset_id,kind,description,holder_name,acquired_on,paid_from_account,price,currency,country,registry_no",
            "accounts",
            "account,holder_name,opened_on,closed_on,country,kind",
            "visa_decisions",
            "post,country,at,approvals,refusals",
            "fx",
            "date,currency,eur_per_unit"));

    private final Map<String, List<List<String>>> rows = new TreeMap<>();

    /** Adds a row to {@code feed}; a row of another width than the header is a bug of the caller. */
    public void add(String feed, String... cells) {
        String header = HEADERS.get(feed);
        if (header == null || header.split(",").length != cells.length) {
            throw new IllegalArgumentException(feed + " does not take " + List.of(cells));
        }
        rows.computeIfAbsent(feed, ignored -> new ArrayList<>()).add(List.of(cells));
    }

    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> feed : HEADERS.entrySet()) {
            Path file = folder.resolve(feed.getKey() + ".csv");
            try (CsvFile csv = new CsvFile(file, List.of(feed.getValue().split(",")), false)) {
                for (List<String> row : rows.getOrDefault(feed.getKey(), List.of())) {
                    csv.row(row);
                }
            }
        }
    }
}
