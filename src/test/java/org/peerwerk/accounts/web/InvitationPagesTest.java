package org.peerwerk.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.accounts.Invitation.State;
import org.peerwerk.accounts.Inviting.May;
import org.peerwerk.accounts.Inviting.Overview;
import org.peerwerk.accounts.Joining.Question;
import org.peerwerk.accounts.Inviting.Row;
import org.peerwerk.accounts.web.InvitationPages.InvitationsPage;
import org.peerwerk.accounts.web.MyInvitationPages.InvitationPage;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class InvitationPagesTest {
    private static final UUID ORGANISATION = new UUID(0, 1);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");
    private static final LocalDate SINCE = LocalDate.of(2027, 4, 1);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_state_is_told_in_words_with_its_day(Language language) {
        var page = Rendering.known(language, "/my/organisations/x/invitations");
        List<Row> rows = Stream.of(State.values()).map(state -> row(state, false)).toList();
        String html = page.render("accounts/invitations.jte",
                new InvitationsPage(new Overview(ORGANISATION, "Lernwerft <Nord>", rows, false), Form.empty(page.view())));
        for (Row row : rows) {
            assertTrue(html.contains(InvitationPages.state(page.view(), row)), row.state().name());
            assertTrue(InvitationPages.state(page.view(), row).contains(page.view().date(AT)));
            assertEquals(row.may().withdraw(), html.contains(row.id() + "/withdraw\""), row.state().name());
            assertEquals(row.may().print(), html.contains(row.id() + "/letter\""), row.state().name());
        }
        assertFalse(html.contains("type=\"radio\""), "only the office invites admins");
        assertFalse(html.contains("<Nord>"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_office_chooses_the_standing_and_a_refused_form_keeps_what_was_typed(Language language) {
        var page = Rendering.known(language, "/my/organisations/x/invitations");
        Form form = Form.empty(page.view()).with("email", "ina").with("since", "2027-04-01").with("standing", "ADMIN");
        form.reject("email", "account.no-address");
        String html = page.render("accounts/invitations.jte", new InvitationsPage(new Overview(ORGANISATION, "Lernwerft", List.of(), true), form));
        assertTrue(html.contains("value=\"ADMIN\" checked"));
        assertTrue(html.contains("value=\"ina\""));
        assertTrue(html.contains("href=\"#f-email\""));
        assertTrue(html.contains(page.view().t("invitations.none")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_is_asked_reads_what_for_and_can_say_no(Language language) {
        var page = Rendering.known(language, "/my/invitations/x");
        String open = page.render("accounts/invitation.jte", new InvitationPage(question(true), Form.empty(page.view())));
        assertTrue(open.contains("value=\"YES\"") && open.contains("value=\"NO\""));
        assertTrue(open.contains(page.view().date(SINCE)) && open.contains(page.view().date(SINCE.plusDays(30))));
        String over = page.render("accounts/invitation.jte", new InvitationPage(question(false), Form.empty(page.view())));
        assertTrue(over.contains(page.view().t("invitation.over")));
        assertFalse(over.contains("value=\"YES\""));
    }

    private static Question question(boolean open) {
        return new Question(new UUID(0, 4), "Lernwerft", Standing.STAFF, SINCE, SINCE.plusDays(30), open);
    }

    private static Row row(State state, boolean over) {
        return new Row(new UUID(1, state.ordinal()), "Ina Iversen", "ina@example.org", Standing.STAFF, SINCE, state, over,
                new May(state == State.WAITING, state == State.ASKED, state == State.WAITING || state == State.ASKED), AT);
    }
}
