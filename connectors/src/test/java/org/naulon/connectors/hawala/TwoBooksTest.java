package org.naulon.connectors.hawala;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.Taken;
import org.naulon.model.context.Context;
import org.naulon.model.money.Rates;
import org.naulon.model.party.Resolution;
import org.naulon.model.transfer.Counts;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Settlement;
import org.naulon.model.transfer.Transfer;

/**
 * One hawala in the books of two offices: Tehran writes in Persian, in toman and the solar Hijri calendar, Khartoum in
 * Arabic, in euros at a rate in toman and the lunar Hijri calendar.
 */
class TwoBooksTest {
    private static final String TEHRAN =
            "کد صرافی,کشور صرافی,شماره حواله,تاریخ,نوع,رمز,فرستنده,گیرنده,صرافی مقابل,مبلغ,ارز\n"
                    + "H-THR,IR,۱,۱۴۰۴/۰۱/۰۱,ورودی,آبی-۴۲,علی,مینا,H-KRT,۵۰ میلیون تومان,ریال\n";
    private static final String KHARTOUM =
            "رقم المكتب,دولة المكتب,رقم القيد,التاريخ,التقويم,النوع,الرمز,المرسل,المستلم,المكتب المقابل,المبلغ,العملة,سعر الصرف\n"
                    + "H-KRT,SD,٩,DATE,هجري,صادر,آبي-٤٢,علي,مينا,H-THR,AMOUNT,يورو,١٠٠ هزار تومان\n";

    private final Settlement settlement = new Settlement(new Rates(List.of(), Map.of()), new Resolution(Context.EMPTY));

    @Test
    void twoBooksInTwoCalendarsScriptsAndCurrenciesAreOneTransfer() {
        List<Observation> both = books("١٤٤٦/٠٩/٢٥", "٥٠٠");
        assertThat(both).extracting(Observation::settleKey).containsExactly("token:آبی-42", "token:آبی-42");
        assertThat(Settlement.counts(both)).isEqualTo(new Counts(1, 1));
        assertThat(settlement.transfers(both))
                .extracting(Transfer::amountMinor, Transfer::currency, Transfer::sourceReference)
                .containsExactly(tuple(50_000_000_000L, "IRR", "H-THR/1"));
    }

    @Test
    void amountsMayDifferByTwoPercentAfterTheRateAndNotByMore() {
        assertThat(transfers("١٤٤٦/٠٩/٢٥", "٥١٠٫٢٠")).hasSize(1);
        assertThat(transfers("١٤٤٦/٠٩/٢٥", "٥١٠٫٢١")).hasSize(2);
        assertThat(transfers("١٤٤٦/٠٩/٢٥", "٤٩٠٫٠٠")).hasSize(1);
        assertThat(transfers("١٤٤٦/٠٩/٢٥", "٤٨٩٫٩٩")).hasSize(2);
    }

    @Test
    void daysMayBeTenApartAndNotMore() {
        assertThat(transfers("١٤٤٦/١٠/٠٢", "٥٠٠")).hasSize(1);
        assertThat(transfers("١٤٤٦/١٠/٠٣", "٥٠٠")).hasSize(2);
        assertThat(transfers("١٤٤٦/٠٩/١١", "٥٠٠")).hasSize(1);
        assertThat(transfers("١٤٤٦/٠٩/١٠", "٥٠٠")).hasSize(2);
    }

    private List<Transfer> transfers(String date, String amount) {
        return settlement.transfers(books(date, amount));
    }

    private static List<Observation> books(String date, String amount) {
        List<Observation> both = new ArrayList<>();
        both.add(read(TEHRAN));
        both.add(read(KHARTOUM.replace("DATE", date).replace("AMOUNT", amount)));
        return both;
    }

    private static Observation read(String ledger) {
        return Taken.from(HawalaLedger.reader(Profiles.shipped()), ledger).only();
    }
}
