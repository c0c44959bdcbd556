package org.naulon.connectors.hawala;

import org.naulon.connectors.field.Phones;
import org.naulon.connectors.field.Scripts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Row;
import org.naulon.model.party.Party;

/** Who stands on which side of a ledger entry, and at which office. */
record LedgerSides(Party payer, Party payee) {
    /** @param received whether a settlement came from the counter office */
    static LedgerSides of(Row row, String direction, boolean received) throws BadRecord {
        Office own = new Office(
                Scripts.code(row.required("office_id")),
                Scripts.visible(row.get("office_city")),
                row.requiredCountry("office_country"));
        Office counter = new Office(
                Scripts.code(row.get("counter_office_id")),
                Scripts.visible(row.get("counter_office_city")),
                row.country("counter_office_country"));
        Party ownItself = own.itself(Scripts.visible(row.get("office_name")));
        return switch (direction) {
            case "IN" -> new LedgerSides(sender(row, own), receiver(row, counter));
            case "OUT" -> new LedgerSides(sender(row, counter), receiver(row, own));
            case "BALANCE" -> new LedgerSides(ownItself, Party.UNKNOWN);
            default ->
                received
                        ? new LedgerSides(counter.itself(""), ownItself)
                        : new LedgerSides(ownItself, counter.itself(""));
        };
    }

    private static Party sender(Row row, Office office) {
        return office.customer(row.get("sender_name"), row.get("sender_phone"));
    }

    private static Party receiver(Row row, Office office) {
        return office.customer(row.get("receiver_name"), row.get("receiver_phone"));
    }

    /** An office as the place where a side is served. */
    private record Office(String id, String city, String country) {
        Party customer(String name, String phone) {
            return new Party(
                    "", Scripts.visible(name), "", Phones.e164(phone, country), "", "", "", "", city, country, id, "");
        }

        /** The office acting for itself; one without an id is known by its city only. */
        Party itself(String name) {
            String type = id.isEmpty() ? "" : Party.OFFICE;
            return new Party("", Texts.first(name, id), "", "", type, id, "", "", city, country, id, "");
        }
    }
}
