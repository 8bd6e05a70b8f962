package org.peerwerk.people.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.people.AgreementStep;
import org.peerwerk.people.MembershipRepository.Member;
import org.peerwerk.people.NetworkRepository.Asked;
import org.peerwerk.people.NetworkRepository.MemberRow;
import org.peerwerk.people.NetworkRepository.NetworkRow;
import org.peerwerk.people.Networking;
import org.peerwerk.people.OrganisationKind;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.Organising.Detail;
import org.peerwerk.people.Pledge;
import org.peerwerk.people.Pledging.Signed;
import org.peerwerk.people.Site;
import org.peerwerk.people.SiteRow;
import org.peerwerk.people.Siting;
import org.peerwerk.people.Standing;
import org.peerwerk.people.Undertaking;
import org.peerwerk.people.web.AgreementPages.AgreementPage;
import org.peerwerk.people.web.NetworkPages.NetworkPage;
import org.peerwerk.people.web.NetworkPages.NetworksPage;
import org.peerwerk.people.web.OrganisationPages.EndPage;
import org.peerwerk.people.web.OrganisationPages.FactsPage;
import org.peerwerk.people.web.OrganisationPages.OrganisationPage;
import org.peerwerk.people.web.OrganisationPages.OrganisationsPage;
import org.peerwerk.people.web.SitePages.ClosePage;
import org.peerwerk.people.web.SitePages.SiteFormPage;
import org.peerwerk.people.web.SitePages.SitePage;
import org.peerwerk.people.web.UndertakingPages.UndertakingPage;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class OrganisationPagesTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final OrganisationRow ORGANISATION = row(null);
    private static final String PATH = "/my/organisations/" + ORGANISATION.id();
    private static final List<SiteRow> SITES = List.of(new SiteRow(new UUID(0, 20), "Hafen", "Hamburg", "Petra", null),
            new SiteRow(new UUID(0, 21), "Speicher", "Hamburg", null, DAY));
    private static final List<Member> MEMBERS = List.of(
            new Member(new UUID(0, 8), new UUID(0, 9), "Petra", "p@example.org", Standing.ADMIN, DAY, new UUID(0, 20)),
            new Member(new UUID(0, 10), new UUID(0, 11), "Sabine", null, Standing.STAFF, DAY, null));

    private static OrganisationRow row(LocalDate endedOn) {
        return new OrganisationRow(new UUID(0, 1), "Lernwerft Nord", "e. V.", "Hamburg", OrganisationKind.ASSOCIATION, true, true, endedOn);
    }

    private static Signed signed(boolean maySign, boolean office) {
        var step = new AgreementStep(new UUID(0, 30), ORGANISATION.id(), AgreementStep.Kind.PROCESSOR, AgreementStep.State.SIGNED, DAY,
                new UUID(0, 9), OffsetDateTime.of(2027, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC));
        var pledge = new Pledge(ORGANISATION.id(), Undertaking.CODE_OF_CONDUCT, 1, "Petra <P>", DAY, null);
        return new Signed(ORGANISATION, EnumSet.of(Undertaking.SUPPORT_PROMISE), List.of(pledge), List.of(step), maySign, office);
    }

    private static String organisation(Rendering page, Detail detail, List<Asked> networks) {
        return page.render("people/organisation.jte",
                new OrganisationPage(detail, signed(detail.mayAdd(), detail.mayName()), networks, Form.empty(page.view())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void only_the_office_names_admins_and_ends_the_organisation(Language language) {
        var page = Rendering.known(language, PATH);
        String byAdmin = organisation(page, new Detail(ORGANISATION, null, SITES, MEMBERS, true, true, true, false), List.of());
        assertFalse(byAdmin.contains("type=\"radio\""));
        assertFalse(byAdmin.contains(new UUID(0, 8) + "/end"));
        assertTrue(byAdmin.contains(new UUID(0, 10) + "/end"));
        assertFalse(byAdmin.contains(PATH + "/end\""));
        assertTrue(byAdmin.contains(PATH + "/undertakings/support-promise"));
        String byOffice = organisation(page, new Detail(ORGANISATION, null, SITES, MEMBERS, true, false, true, true), List.of());
        assertTrue(byOffice.contains("value=\"ADMIN\""));
        assertTrue(byOffice.contains(new UUID(0, 8) + "/end"));
        assertTrue(byOffice.contains(PATH + "/end\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void staff_see_their_organisation_and_its_sites_without_its_people(Language language) {
        var page = Rendering.known(language, PATH);
        String html = organisation(page, new Detail(ORGANISATION, null, SITES, List.of(), false, false, false, false), List.of());
        assertTrue(html.contains("Lernwerft Nord"));
        assertTrue(html.contains(PATH + "/sites/" + new UUID(0, 20)));
        assertFalse(html.contains("name=\"email\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_coordinates_a_network_sees_the_people_and_changes_nothing(Language language) {
        var page = Rendering.known(language, PATH);
        String html = organisation(page, new Detail(ORGANISATION, null, SITES, MEMBERS, true, false, false, false), List.of());
        assertTrue(html.contains("Sabine"));
        assertFalse(html.contains("/members/"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void only_an_admin_answers_for_the_organisation(Language language) {
        var page = Rendering.known(language, PATH);
        var asked = List.of(new Asked(new UUID(0, 40), "Nordverbund", "Petra", null), new Asked(new UUID(0, 41), "Kleiner Verbund", "Petra", DAY));
        String byAdmin = organisation(page, new Detail(ORGANISATION, null, SITES, MEMBERS, true, true, true, false), asked);
        assertTrue(byAdmin.contains(PATH + "/networks/" + new UUID(0, 40) + "/agree"));
        assertFalse(byAdmin.contains(PATH + "/networks/" + new UUID(0, 41) + "/agree"));
        assertTrue(byAdmin.contains(PATH + "/networks/" + new UUID(0, 41) + "/leave"));
        assertFalse(organisation(page, new Detail(ORGANISATION, null, SITES, MEMBERS, true, false, true, true), asked).contains("/agree\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void one_that_has_ended_says_who_goes_on(Language language) {
        var page = Rendering.known(language, PATH);
        String html = organisation(page, new Detail(row(DAY), "Hafenbogen", SITES, MEMBERS, true, false, false, false), List.of());
        assertTrue(html.contains(page.view().t("organisation.ended-on", DAY)));
        assertTrue(html.contains("Hafenbogen"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_list_offers_a_new_one_only_to_the_office(Language language) {
        var page = Rendering.known(language, "/my/organisations");
        assertTrue(page.render("people/organisations.jte", new OrganisationsPage(List.of(ORGANISATION, row(DAY)), true)).contains("/my/organisations/new"));
        assertFalse(page.render("people/organisations.jte", new OrganisationsPage(List.of(), false)).contains("/my/organisations/new"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_refused_registration_keeps_everything(Language language) {
        var page = Rendering.known(language, "/my/organisations/new");
        Form form = Form.empty(page.view()).with("name", "Neu & Gut").with("kind", OrganisationKind.IFD).withAll("does", List.of("sends"));
        form.reject("legalForm", "form.missing");
        List<Choice> kinds = Stream.of(OrganisationKind.values()).map(kind -> Choice.of(kind.name(), page.view().t("organisation-kind." + kind))).toList();
        String html = page.render("people/organisation-facts.jte", new FactsPage(form, null, kinds));
        assertTrue(html.contains("Neu &amp; Gut"));
        assertTrue(html.contains("value=\"IFD\" selected"));
        assertTrue(html.contains("value=\"sends\" checked"));
        assertFalse(html.contains("value=\"runs\" checked"));
        assertTrue(page.render("people/organisation-facts.jte", new FactsPage(Form.empty(page.view()).with("seen", 3), ORGANISATION.id(), kinds))
                .contains("name=\"seen\" value=\"3\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ending_asks_how_and_who_goes_on(Language language) {
        var page = Rendering.known(language, PATH + "/end");
        String html = page.render("people/organisation-end.jte",
                new EndPage(Form.empty(page.view()), ORGANISATION, List.of(Choice.of("x", "Hafenbogen"))));
        assertTrue(html.contains("value=\"MERGED\"") && html.contains("value=\"LEFT\"") && html.contains("Hafenbogen"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_words_are_read_before_they_are_signed(Language language) {
        var page = Rendering.known(language, PATH + "/undertakings/support-promise");
        var text = Undertaking.SUPPORT_PROMISE.on(DAY);
        String open = page.render("people/undertaking.jte",
                new UndertakingPage(Form.empty(page.view()), signed(true, false), Undertaking.SUPPORT_PROMISE, text, null));
        assertTrue(open.contains("name=\"number\" value=\"1\""));
        assertFalse(open.contains("name=\"signer\""));
        assertTrue(page.render("people/undertaking.jte",
                new UndertakingPage(Form.empty(page.view()), signed(true, true), Undertaking.SUPPORT_PROMISE, text, null)).contains("name=\"signer\""));
        Pledge signature = signed(true, false).pledges().getFirst();
        String done = page.render("people/undertaking.jte",
                new UndertakingPage(Form.empty(page.view()), signed(true, true), Undertaking.CODE_OF_CONDUCT, text, signature));
        assertTrue(done.contains("Petra &lt;P"));
        assertFalse(done.contains("name=\"number\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void only_the_office_enters_steps_of_the_agreement(Language language) {
        var page = Rendering.known(language, PATH + "/agreement");
        assertTrue(page.render("people/agreement.jte", new AgreementPage(Form.empty(page.view()), signed(true, true))).contains("value=\"JOINT\""));
        String read = page.render("people/agreement.jte", new AgreementPage(Form.empty(page.view()), signed(true, false)));
        assertFalse(read.contains("value=\"JOINT\""));
        assertTrue(read.contains(page.view().t("agreement.state.SIGNED.word")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_site_says_what_is_there_and_what_nobody_has_said(Language language) {
        var page = Rendering.known(language, PATH + "/sites/" + new UUID(0, 20));
        var facts = new Site.Facts("Hafen <1>", new Site.Address("Kai 1", "20457", "Hamburg"), new Site.Access(true, false, false, false, "Klingel\nlinks"), null, "Montag <9> bis 12");
        var site = new Siting.Detail(new UUID(0, 20), ORGANISATION, facts, null, true, 0, true, true);
        String html = page.render("people/site.jte", new SitePage(site, List.of("step-free"), List.of("quiet-room")));
        assertTrue(html.indexOf(page.view().t("site.step-free")) < html.indexOf(page.view().t("site.not-said")));
        assertTrue(html.indexOf(page.view().t("site.quiet-room")) > html.indexOf(page.view().t("site.not-said")));
        assertTrue(html.contains("/sites/" + new UUID(0, 20) + "/close"));
        assertTrue(page.render("people/site-close.jte", new ClosePage(Form.empty(page.view()), site, List.of(Choice.of("y", "Speicher")))).contains("Speicher"));
        String form = page.render("people/site-facts.jte", new SiteFormPage(Form.empty(page.view()).withAll("access", List.of("quiet-room")).with("seen", 2),
                ORGANISATION, new UUID(0, 20), List.of(Choice.of("quiet-room", "q"), Choice.of("step-free", "s")), List.of()));
        assertTrue(form.contains("value=\"quiet-room\" checked"));
        assertFalse(form.contains("value=\"step-free\" checked"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_network_shows_who_has_answered(Language language) {
        var page = Rendering.known(language, "/my/networks");
        var network = new Networking.Detail(new UUID(0, 40), "Nordverbund", "Petra",
                List.of(new MemberRow(ORGANISATION.id(), "Lernwerft", DAY), new MemberRow(new UUID(0, 2), "Hafenbogen", null)), List.of());
        String html = page.render("people/network.jte", new NetworkPage(network, List.of(), Form.empty(page.view())));
        assertTrue(html.contains(page.view().t("network.agreed", DAY)) && html.contains(page.view().t("network.open")));
        assertTrue(page.render("people/networks.jte",
                new NetworksPage(List.of(new NetworkRow(new UUID(0, 40), "Nordverbund", "Petra")), Form.empty(page.view()))).contains("Nordverbund"));
    }
}
