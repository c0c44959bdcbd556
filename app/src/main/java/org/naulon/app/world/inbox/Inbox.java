package org.naulon.app.world.inbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.naulon.app.world.event.BankPayment;
import org.naulon.app.world.event.CashDeposit;
import org.naulon.app.world.event.Event;
import org.naulon.app.world.event.HawalaTransfer;
import org.naulon.app.world.event.MoneyTransfer;
import org.naulon.app.world.people.Atlas;

/** The four folders of an inbox. Events come in order of time; what cannot be written ends the run. */
public final class Inbox implements Closeable {

    private final Path root;
    private final Accounting accounting;
    private final BankFolder bank;
    private final MoneyTransferFolder moneyTransfer;
    private final HawalaFolder hawala;

    public Inbox(Path root, Atlas atlas, Accounting accounting) {
        this.root = root;
        this.accounting = accounting;
        this.bank = new BankFolder(root.resolve("bank"), accounting);
        this.moneyTransfer = new MoneyTransferFolder(root.resolve("money-transfer"), atlas, accounting);
        this.hawala = new HawalaFolder(root.resolve("hawala"), accounting);
    }

    public void write(Event event) throws IOException {
        if (event instanceof BankPayment payment) {
            bank.write(payment);
        } else if (event instanceof CashDeposit deposit) {
            bank.write(deposit);
        } else if (event instanceof MoneyTransfer transfer) {
            moneyTransfer.write(transfer);
        } else if (event instanceof HawalaTransfer transfer) {
            hawala.write(transfer);
        }
    }

    /** Writes the context feeds. */
    public void write(ContextFeeds feeds) throws IOException {
        feeds.write(root.resolve("context"));
    }

    /** Ends every file, then adds the files that are delivered twice or spoiled. */
    public void finish(Spoiled spoiled) throws IOException {
        close();
        spoiled.write(root, accounting);
        moneyTransfer.deliverAgain("WA", spoiled.month());
    }

    @Override
    public void close() throws IOException {
        bank.close();
        moneyTransfer.close();
        hawala.close();
    }
}
