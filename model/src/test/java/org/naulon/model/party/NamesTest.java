package org.naulon.model.party;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "José  ÁLVAREZ-Pérez, jose alvarez perez",
        "Mohammed Al-Hassan, mohammed hassan",
        "Ｆｕｌｌ Width, full width",
        "كريم, کریم",
        "Omar bin Said, omar said"
    })
    void names_take_one_matching_form(String name, String normal) {
        assertThat(Names.normal(name)).isEqualTo(normal);
    }

    @Test
    void direction_marks_do_not_count() {
        assertThat(Names.normal("\u202aAli\u202c \u200fHadi")).isEqualTo("ali hadi");
    }

    @Test
    void a_single_name_has_no_surname() {
        assertThat(Names.surnames("Ali")).isEmpty();
        assertThat(Names.surnames("Al-Ali")).isEmpty();
        assertThat(Names.surnames("Ali Hadi Karim")).containsExactly("hadi", "karim");
    }

    @Test
    void a_name_without_letters_has_no_words() {
        assertThat(Names.words(" -- ")).isEmpty();
    }

    @Property
    void the_matching_form_of_a_matching_form_is_itself(@ForAll String name) {
        String normal = Names.normal(name);
        assertThat(Names.normal(normal)).isEqualTo(normal);
    }
}
