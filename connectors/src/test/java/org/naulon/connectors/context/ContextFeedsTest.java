package org.naulon.connectors.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.context.Context;
import org.naulon.model.context.Official;
import org.naulon.model.intake.RejectReason;

class ContextFeedsTest {
    private final ContextFeeds feeds = new ContextFeeds();
    private final Taken taken = new Taken();

    @Test
    void anOfficialHasAccountsPhonesAndASalaryInMinorUnits() throws IOException {
        read(
                "officials.csv",
                "official_id,name,agency,post,post_city,country,from_date,to_date,monthly_salary,currency,accounts,phones",
                "O-1,Idi Sani,BORDER,Assamaka,Arlit,NE,2020-01-01,,250000,XOF,NE 1;NE 2,90 12 34 56",
                "O-2,Nobody,ARMY,,,NE,2020-01-01,,,,,");
        assertThat(feeds.snapshot().officials())
                .containsExactly(new Official(
                        "O-1",
                        "Idi Sani",
                        "BORDER",
                        "Assamaka",
                        "Arlit",
                        "NE",
                        LocalDate.of(2020, 1, 1),
                        null,
                        250_000,
                        "XOF",
                        List.of("NE1", "NE2"),
                        List.of("+22790123456")));
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_VALUE);
    }

    @Test
    void everyFeedIsRead() throws IOException {
        read("associates.csv", "official_id,name,relation,accounts,phones", "O-1,Amina Sani,SPOUSE,NE3,+22790000000");
        read(
                "crossings.csv",
                "event_id,border_point,at,event_type,persons_count,officer_id,shift_id",
                "E1,NEASM,2026-01-05T09:00:00Z,REFUSAL,3,O-1,S1");
        read(
                "shifts.csv",
                "shift_id,border_point,officer_id,from_at,to_at",
                "S1,NEASM,O-1,2026-01-05T06:00:00Z,2026-01-05T14:00:00Z");
        read(
                "licences.csv",
                "party_name,office_id,accounts,country,licence_no,from_date,to_date",
                "Trust,H-1,,NE,L1,2020-01-01,2027-01-01");
        read("businesses.csv", "party_name,accounts,country,sector,registered_from", "Bus,NE4,NE,TRANSPORT,2020-01-01");
        read(
                "assets.csv",
                "asset_id,kind,description,holder_name,acquired_on,paid_from_account,price,currency,country,registry_no",
                "A1,VEHICLE,Pickup,Idi Sani,2026-02-01,NE1,12000,EUR,NE,R1");
        read(
                "accounts.csv",
                "account,holder_name,opened_on,closed_on,country,kind",
                "NE 1,Idi,2019-01-01,,NE,PERSONAL");
        read("visa_decisions.csv", "post,country,at,approvals,refusals", "Niamey,NE,2026-01-05T09:00:00Z,12,30");
        read("fx.csv", "date,currency,eur_per_unit", "2026-01-05,USD,0.92", "2026-01-05,USD,-1", "2026-01-05,QQQ,1");
        Context context = feeds.snapshot();
        assertThat(List.of(
                        context.associates().size(),
                        context.crossings().size(),
                        context.shifts().size(),
                        context.licences().size(),
                        context.businesses().size(),
                        context.assets().size(),
                        context.accounts().size(),
                        context.visaDecisions().size(),
                        context.fxRates().size()))
                .containsOnly(1);
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_VALUE, RejectReason.UNKNOWN_CURRENCY);
    }

    @Test
    void aFeedWithoutItsColumnsIsRejectedOnceWithAllThatAreMissing() throws IOException {
        read("officials.csv", "official_id,name,agency,country", "O-1,Idi Sani,BORDER,NE", "O-2,Ali,BORDER,NE");
        read("fx.csv", "2026-01-05,USD,0.92", "2026-01-06,USD,0.93");
        assertThat(taken.rejections())
                .extracting(rejection -> rejection.reason() + ": " + rejection.message())
                .containsExactly(
                        "MISSING_COLUMN: the officials feed lacks the required columns from_date",
                        "MISSING_COLUMN: the exchange rates feed lacks the required columns date, currency, eur_per_unit;"
                                + " its first row is '2026-01-05,USD,0.92'");
    }

    private void read(String feed, String... lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        feeds.read(feed, new ByteArrayInputStream(bytes), Taken.FILE, taken);
    }
}
