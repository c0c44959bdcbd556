package org.naulon.connectors.swift;

import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.record.Taken;
import org.naulon.model.transfer.Observation;

/** Writes FIN messages for tests: a sound MT103 in which fields can be put, taken away and changed. */
final class Fin {
    static final String UETR = "8a562c67-ca16-48ba-b074-65581be6f001";
    static final String SENDER = "AGRIFRPP";
    static final String RECEIVER = "BNPAFRPP";

    private final String type;
    private String userHeader = "{3:{121:" + UETR + "}}";
    private String trailer = "";
    private final List<String> fields = new ArrayList<>();

    private Fin(String type, String... fields) {
        this.type = type;
        this.fields.addAll(List.of(fields));
    }

    static Fin of(String type, String... fields) {
        return new Fin(type, fields);
    }

    /** The least that an MT103 has. */
    static Fin mt103() {
        return of(
                "103",
                ":20:REF1",
                ":23B:CRED",
                ":32A:260105EUR1200,5",
                ":50K:/FR7630006000011234567890189\r\nAWA NDIAYE\r\nRUE X 1",
                ":59:/NE58NE0380100100130305000268\r\nALI MUSA\r\nAGADEZ",
                ":71A:SHA");
    }

    /** Puts a field in the place of all of the same number, or behind the others. */
    Fin with(String field) {
        without(number(field));
        fields.add(field);
        return this;
    }

    /** Adds a field behind the others. */
    Fin and(String field) {
        fields.add(field);
        return this;
    }

    Fin without(String number) {
        fields.removeIf(field -> number(field).equals(number));
        return this;
    }

    Fin userHeader(String header) {
        this.userHeader = header;
        return this;
    }

    Fin trailer(String block) {
        this.trailer = block;
        return this;
    }

    String text() {
        return "{1:F01" + SENDER + "AXXX0000000000}{2:I" + type + RECEIVER + "XXXXN}" + userHeader + "{4:\r\n"
                + String.join("\r\n", fields) + "\r\n-}" + trailer;
    }

    Taken read() {
        return read(text());
    }

    /** The one observation that it must be. */
    Observation only() {
        return read().only();
    }

    /** The message of the one rejection that it must be. */
    String rejected() {
        Taken taken = read();
        if (!taken.observations().isEmpty() || taken.rejections().size() != 1) {
            throw new AssertionError("expected one rejection: " + taken.observations() + " " + taken.rejections());
        }
        return taken.rejections().get(0).reason() + ": "
                + taken.rejections().get(0).message();
    }

    static Taken read(String text) {
        return Taken.from(new FinMessages(), text);
    }

    private static String number(String field) {
        return field.substring(1, 3);
    }
}
