package org.peerwerk.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.accounts.Recovering.Detail;
import org.peerwerk.accounts.Recovering.Step;
import org.peerwerk.accounts.web.RecoveryPages.RecoveriesPage;
import org.peerwerk.accounts.web.RecoveryPages.RecoveryPage;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class RecoveryPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_step_offers_just_what_comes_next(Language language) {
        var page = Rendering.known(language, "/my/recoveries/x");
        for (Step step : Step.values()) {
            String html = page.render("accounts/recovery.jte", new RecoveryPage(detail(step), Form.empty(page.view())));
            assertEquals(step == Step.PRINT, html.contains("/letter\""), step.name());
            assertEquals(step == Step.BEGIN, html.contains(page.view().t("recovery.begin")), step.name());
            assertEquals(step == Step.CONFIRM, html.contains(page.view().t("recovery.confirm")), step.name());
            assertTrue(html.contains("Ina &lt;Iversen"), step.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_office_finds_those_that_are_open(Language language) {
        var page = Rendering.known(language, "/my/recoveries");
        String html = page.render("accounts/recoveries.jte", new RecoveriesPage(List.of(detail(Step.WAIT)), Form.empty(page.view())));
        assertTrue(html.contains("/my/recoveries/" + detail(Step.WAIT).person() + "\""));
        assertTrue(html.contains(page.view().date(AT)));
        assertTrue(page.render("accounts/recoveries.jte", new RecoveriesPage(List.of(), Form.empty(page.view()))).contains(page.view().t("recoveries.none")));
    }

    private static Detail detail(Step step) {
        return new Detail(new UUID(0, 5), "Ina <Iversen>", step, step == Step.BEGIN ? null : AT);
    }
}
