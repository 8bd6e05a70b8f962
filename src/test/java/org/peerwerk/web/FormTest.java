package org.peerwerk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerwerk.shared.Language;

class FormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DE|23. Dezember 2026", "EASY|23. Dezember 2026", "EN|23 December 2026"})
    void a_refusal_names_a_day_as_the_page_does(Language language, String day) {
        View view = Rendering.known(language, "/my/standards/1/easy-check").view();
        Form form = Form.empty(view);
        form.reject("early", "draft.ends-early", LocalDate.of(2026, 12, 23));
        assertEquals(view.t("draft.ends-early", day), form.error("early"));
    }

    @Test
    void a_refusal_ends_with_a_full_stop_where_a_list_would_name_the_place() {
        View view = Rendering.known(Language.EN, "/my/standards/1/consent").view();
        assertTrue(view.t("publish.not-checked", 1, 2).endsWith(":"));
        assertTrue(view.refusal("publish.not-checked", 1, 2).endsWith("."));
    }

    @Test
    void a_refusal_names_a_number_as_its_field_takes_it() {
        Form form = Form.empty(Rendering.known(Language.DE, "/my/standards/1/own/write").view());
        form.reject("contactUnits", "form.no-number", 0, 10_000);
        assertEquals("Bitte geben Sie eine ganze Zahl von 0 bis 10000 ein.", form.error("contactUnits"));
    }
}
