package org.naulon.kibana;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The indices of the house, each with the template that gives it its mapping. */
public enum ElasticAssets {
    /** Movements of value, one document per transfer. */
    TRANSFERS("transfers"),
    /** Who was seen, one document per resolved party. */
    PARTIES("parties"),
    /** One rule fired on one subject; also those that were suppressed. */
    SIGNALS("signals"),
    /** Suspicious transaction reports, one per subject and episode. */
    REPORTS("reports"),
    /** Records that were read and not taken. */
    REJECTIONS("rejections"),
    /** How well each source delivers, one document per folder and group of files. */
    HEALTH("health"),
    /** Documents that an index refused, with the reason; nothing is lost in silence. */
    DEAD_LETTERS("dead-letters");

    private static final String VERSION = "-v1";

    private final String noun;

    ElasticAssets(String noun) {
        this.noun = noun;
    }

    /** Where readers look: an alias over all versions, such as {@code naulon-reports}. */
    public String alias() {
        return "naulon-" + noun;
    }

    /** Where documents are written, such as {@code naulon-reports-v1}. */
    public String index() {
        return alias() + VERSION;
    }

    /** The name under which the template is installed; it is the name of the index that it describes. */
    public String templateName() {
        return index();
    }

    /** The index template as JSON, ready for {@code PUT _index_template}. */
    public String template() {
        String path = "/elastic/index-templates/" + noun + ".json";
        try (InputStream in = ElasticAssets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the resource is missing: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
