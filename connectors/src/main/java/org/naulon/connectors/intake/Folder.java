package org.naulon.connectors.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.naulon.connectors.hawala.HawalaLedger;
import org.naulon.connectors.iso20022.XmlMessages;
import org.naulon.connectors.mapping.MappedTable;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.mojaloop.TransferMessages;
import org.naulon.connectors.moneytransfer.MoneyTransferTable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.spreadsheet.WorkbookReader;
import org.naulon.connectors.swift.FinMessages;
import org.naulon.model.intake.RejectReason;

/** The folders of an inbox (contracts 1) in the order in which they are read: context first. */
public enum Folder {
    CONTEXT("context"),
    BANK("bank"),
    MONEY_TRANSFER("money-transfer"),
    HAWALA("hawala");

    private final String folderName;

    Folder(String folderName) {
        this.folderName = folderName;
    }

    /** The folder's name below the inbox. */
    public String folderName() {
        return folderName;
    }

    /**
     * The reader for what the content is; its name says nothing.
     *
     * @param profiles by which tables are read
     * @throws BadRecord UNKNOWN_FORMAT when the content is nothing that belongs into this folder
     */
    RecordReader reader(BufferedInputStream bytes, Profiles profiles) throws IOException, BadRecord {
        Content content = Content.of(bytes);
        return switch (this) {
            case BANK -> bank(content);
            case MONEY_TRANSFER ->
                content == Content.JSON ? new TransferMessages() : table(content, MoneyTransferTable.reader(profiles));
            case HAWALA -> table(content, HawalaLedger.reader(profiles));
            case CONTEXT -> throw new IllegalStateException("context feeds are known by name");
        };
    }

    private static RecordReader bank(Content content) throws BadRecord {
        return switch (content) {
            case XML -> new XmlMessages();
            case FIN -> new FinMessages();
            default ->
                throw new BadRecord(
                        RejectReason.UNKNOWN_FORMAT, "the content is neither ISO 20022 XML nor SWIFT FIN text");
        };
    }

    private static RecordReader table(Content content, MappedTable table) throws BadRecord {
        return switch (content) {
            case TEXT -> table;
            case ZIP -> new WorkbookReader(table);
            case COMPOUND ->
                throw new BadRecord(
                        RejectReason.UNKNOWN_FORMAT,
                        "an old (.xls) or encrypted workbook; save it as XLSX without a password");
            default -> throw new BadRecord(RejectReason.UNKNOWN_FORMAT, "the content is no table");
        };
    }
}
