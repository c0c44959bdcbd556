package org.naulon.app.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class WorldGeneratorTest {

    private static final WorldOptions SMALL = new WorldOptions(7, 12_000, LocalDate.of(2025, 1, 1));

    @TempDir
    private static Path folder;

    private static WorldSummary summary;
    private static JsonNode truth;
    private static String everything;

    @BeforeAll
    static void writeOnce() throws IOException {
        summary = WorldGenerator.write(folder.resolve("once"), SMALL, records -> {});
        truth = new ObjectMapper().readTree(summary.truth().toFile());
        StringBuilder text = new StringBuilder();
        for (Path file : files(summary.inbox())) {
            text.append(Files.readString(file));
        }
        everything = text.toString();
    }

    @Test
    void theSameOptionsGiveTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        WorldGenerator.write(again, SMALL, records -> {});

        assertThat(bytes(again)).isEqualTo(bytes(folder.resolve("once")));
    }

    @Test
    void anotherSeedGivesOtherPeople() throws IOException {
        WorldSummary other =
                WorldGenerator.write(folder.resolve("other"), new WorldOptions(8, 1, SMALL.startDate()), records -> {});

        assertThat(Files.readString(other.truth())).isNotEqualTo(Files.readString(summary.truth()));
        assertThat(other.records()).isLessThan(summary.records());
    }

    @Test
    void theAccountingAddsUpAndReachesTheWantedSize() {
        assertThat(summary.records()).isBetween(12_000L, 13_000L);
        assertThat(summary.accepted() + summary.duplicates() + summary.rejected())
                .isEqualTo(summary.records());
        JsonNode expected = truth.get("expectedAccounting");
        assertThat(expected.get("read").asLong()).isEqualTo(summary.records());
        assertThat(expected.get("rejectedByCause").toString())
                .isEqualTo("{\"impossible date\":1,\"missing column\":1,\"not a message\":1,\"truncated message\":1,"
                        + "\"unknown currency\":3,\"unknown direction\":1,\"unknown status\":1,"
                        + "\"unreadable amount\":1,\"unreadable time in a context row\":1}");
    }

    @Test
    void theRecordsInTheFilesAreAsManyAsWereCounted() throws IOException {
        long records = 0;
        for (Path file : files(summary.inbox())) {
            String text = Files.readString(file);
            String name = file.getFileName().toString();
            String parent = file.getParent().getFileName().toString();
            if (parent.equals("money-transfer") || parent.equals("hawala")) {
                records += text.lines().count() - 1;
            } else if (name.endsWith(".fin")) {
                records += count(text, "{4:");
            } else if (parent.equals("bank")) {
                records += count(text, "<CdtTrfTxInf>") + count(text, "<TxInf>") + count(text, "<Ntry>");
            }
        }
        // The truncated transaction has begun in its file; the note that is no message and the bad context row have
        // not.
        assertThat(records + 2).isEqualTo(summary.records());
    }

    @Test
    void everyStoryRefersToRecordsThatExist() {
        assertThat(truth.get("stories")).hasSize(31);
        Set<String> missing = new TreeSet<>();
        for (JsonNode story : truth.get("stories")) {
            assertThat(story.get("transferReferences")).isNotEmpty();
            for (JsonNode reference : story.get("transferReferences")) {
                String text = reference.asText();
                String key = text.contains("/") ? text.replace('/', ' ').split(" ")[1] : text;
                if (!everything.contains(key)) {
                    missing.add(story.get("id").asText() + " " + text);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everySubjectAndEveryInnocentAppearsInTheRecords() {
        List<JsonNode> named = new ArrayList<>();
        truth.get("stories").forEach(story -> story.get("subjects").forEach(named::add));
        truth.get("innocents").forEach(named::add);

        assertThat(named).allSatisfy(node -> {
            List<String> values = new ArrayList<>();
            node.get("identifiers").forEach(id -> values.add(id.asText().split(":")[1]));
            assertThat(values).anyMatch(everything::contains);
        });
    }

    @Test
    void theStoriesCoverTheNineRules() {
        Set<String> rules = new TreeSet<>();
        truth.get("stories").forEach(story -> story.get("expectedRules").forEach(rule -> rules.add(rule.asText())));

        assertThat(rules)
                .containsExactly(
                        "COR-01", "HAW-01", "LAU-01", "LAU-02", "LAU-04", "SMG-01", "SMG-02", "SMG-03", "SMG-05");
    }

    @Test
    void thereAreADozenKindsOfInnocentsAndMore() {
        Set<String> kinds = new TreeSet<>();
        truth.get("innocents")
                .forEach(innocent -> kinds.add(innocent.get("kind").asText()));

        assertThat(kinds).hasSize(23);
    }

    @Test
    void noSubjectIsAlsoAnInnocent() {
        Set<String> guilty = new TreeSet<>();
        truth.get("stories").forEach(story -> story.get("subjects")
                .forEach(subject -> subject.get("identifiers").forEach(id -> guilty.add(id.asText()))));
        Set<String> innocent = new TreeSet<>();
        truth.get("innocents").forEach(node -> node.get("identifiers").forEach(id -> innocent.add(id.asText())));

        assertThat(guilty).doesNotContainAnyElementsOf(innocent);
    }

    @Test
    void everyXmlFileIsWellFormedButTheTruncatedOne() throws Exception {
        Set<String> broken = new TreeSet<>();
        for (Path file : files(summary.inbox())) {
            if (file.toString().endsWith(".xml") && Files.size(file) > 0) {
                try {
                    SAXParserFactory.newDefaultInstance().newSAXParser().parse(file.toFile(), new DefaultHandler());
                } catch (SAXParseException e) {
                    broken.add(file.getFileName().toString());
                }
            }
        }
        assertThat(broken).containsExactly("pacs008-truncated.xml");
    }

    @Test
    void creditTransfersComeInAllVersionsWithAndWithoutApplicationHeader() throws IOException {
        Set<String> versions = new TreeSet<>();
        for (int version = 2; version <= 13; version++) {
            String name = "pacs.008.001." + (version < 10 ? "0" : "") + version;
            if (everything.contains("tech:xsd:" + name + "\"")) {
                versions.add(name);
            }
        }
        assertThat(versions).hasSize(12);
        assertThat(everything).contains("<MsgDefIdr>pacs.008.001.");
    }

    @Test
    void theHeadersAreThoseOfTheContract() throws IOException {
        Set<String> headers = new TreeSet<>();
        for (Path file : files(summary.inbox())) {
            if (file.toString().endsWith(".csv")
                    && !file.getFileName().toString().equals("no-sender.csv")) {
                headers.add(Files.readAllLines(file).get(0).replace("\uFEFF", ""));
            }
        }
        assertThat(headers)
                .containsExactlyInAnyOrder(
                        "control_number,status,sent_at,paid_at,send_amount,send_currency,receive_amount,"
                                + "receive_currency,fee,sender_name,sender_id_type,sender_id_number,sender_birth_date,"
                                + "sender_phone,sender_address,sender_city,sender_country,receiver_name,"
                                + "receiver_id_type,receiver_id_number,receiver_phone,receiver_city,receiver_country,"
                                + "send_agent_id,send_agent_city,send_agent_country,payout_agent_id,payout_city,"
                                + "payout_country,payout_method,purpose,relationship",
                        "office_id,office_name,office_city,office_country,entry_no,entry_date,calendar,direction,token,"
                                + "sender_name,sender_phone,receiver_name,receiver_phone,counter_office_id,"
                                + "counter_office_city,counter_office_country,amount,currency,rate,commission,status,"
                                + "released_at,released_to,remarks",
                        "official_id,name,agency,post,post_city,country,from_date,to_date,monthly_salary,currency,"
                                + "accounts,phones",
                        "official_id,name,relation,accounts,phones",
                        "event_id,border_point,at,event_type,persons_count,officer_id,shift_id",
                        "shift_id,border_point,officer_id,from_at,to_at",
                        "party_name,office_id,accounts,country,licence_no,from_date,to_date",
                        "party_name,accounts,country,sector,registered_from",
                        "asset_id,kind,description,holder_name,acquired_on,paid_from_account,price,currency,country,"
                                + "registry_no",
                        "account,holder_name,opened_on,closed_on,country,kind",
                        "post,country,at,approvals,refusals",
                        "date,currency,eur_per_unit");
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() {
        assertThatThrownBy(() -> WorldGenerator.write(folder.resolve("once"), SMALL, records -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the folder is not empty: ");
    }

    @Test
    void progressRisesToTheSizeOfTheWorld() throws IOException {
        AtomicLong last = new AtomicLong();
        WorldSummary tiny = WorldGenerator.write(
                folder.resolve("tiny"), new WorldOptions(9, 1, SMALL.startDate()), records -> assertThat(records)
                        .isEqualTo(last.addAndGet(1_000)));

        assertThat(last.get()).isEqualTo(tiny.records() / 1_000 * 1_000);
    }

    private static long count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static List<Path> files(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }

    private static TreeMap<String, String> bytes(Path root) throws IOException {
        TreeMap<String, String> bytes = new TreeMap<>();
        for (Path file : files(root)) {
            bytes.put(
                    root.relativize(file).toString(),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return bytes;
    }
}
