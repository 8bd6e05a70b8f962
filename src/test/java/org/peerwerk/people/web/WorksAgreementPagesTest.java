package org.peerwerk.people.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.people.WorksAgreeing.Row;
import org.peerwerk.people.WorksAgreement.Terms;
import org.peerwerk.people.web.WorksAgreementPages.AgreementsPage;
import org.peerwerk.people.web.WorksAgreementPages.RecordPage;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class WorksAgreementPagesTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 3);

    @ParameterizedTest
    @EnumSource(Language.class)
    void only_what_holds_can_be_ended_and_each_says_what_it_allows(Language language) {
        var page = Rendering.known(language, "/my/office/works-agreements");
        var holds = new Row(new UUID(0, 1), "Träger <T>", new Terms(true, "Nr. 7", DAY, null), true);
        var over = new Row(new UUID(0, 2), "Werft", new Terms(false, "Nr. 3", DAY.minusDays(9), DAY), false);
        String html = page.render("people/works-agreements.jte", new AgreementsPage(Form.empty(page.view()), List.of(holds, over)));
        assertTrue(html.contains("Träger &lt;T&gt;") && html.contains(holds.id() + "/end\""));
        assertFalse(html.contains(over.id() + "/end\""));
        assertTrue(html.contains(page.view().t("works-agreement.hours.yes")) && html.contains(page.view().t("works-agreement.hours.no")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hours_are_shown_to_nobody_unless_somebody_ticks_it(Language language) {
        var page = Rendering.known(language, "/my/office/works-agreements/new");
        String html = page.render("people/works-agreement-new.jte", new RecordPage(Form.empty(page.view()), List.of(Choice.of("x", "Werft"))));
        assertTrue(html.contains("name=\"hours\""));
        assertFalse(html.contains(" checked"));
    }
}
