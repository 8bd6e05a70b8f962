package org.peerwerk.accounts.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.accounts.Connecting.Mine;
import org.peerwerk.accounts.Connecting.OtherLogin;
import org.peerwerk.accounts.LoginServer.Passkey;
import org.peerwerk.accounts.LoginServer.Ways;
import org.peerwerk.accounts.web.AccountPages.AccountPage;
import org.peerwerk.shared.Language;
import org.peerwerk.web.Form;
import org.peerwerk.web.Rendering;

class AccountPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_way_in_is_shown_and_a_linked_login_can_be_cut(Language language) {
        var page = Rendering.known(language, "/my/account");
        var ways = new Ways("ina", true, List.of(new Passkey("7", "<Mein Telefon>", AT)), List.of("hafenbogen"));
        String html = page.render("accounts/account.jte", new AccountPage(new Mine("ina@work.example", "ina@home.example", null, Optional.of(ways),
                List.of(new OtherLogin("hafenbogen", "Hafenbogen <Nord>", true), new OtherLogin("lernwerft", "Lernwerft", false))),
                true, Form.empty(page.view())));
        assertTrue(html.contains("&lt;Mein Telefon") && html.contains("/my/account/passkeys/7/remove\""));
        assertTrue(html.contains("/my/account/password\""));
        assertTrue(html.contains(page.view().date(AT)));
        assertTrue(html.contains("/my/account/passkey\""));
        assertTrue(html.contains("/my/account/logins/hafenbogen/unlink\""));
        assertTrue(html.contains("/my/account/logins/lernwerft/link\""));
        assertFalse(html.contains("<Nord>"));
        assertTrue(html.contains("/my/account/mail/login\""));
        assertTrue(html.contains("/my/account/mail/forget\""));
        assertFalse(html.contains("name=\"code\""));
        assertTrue(html.contains("/my/account/recovery/stop\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void while_the_login_server_is_away_the_rest_of_the_page_works(Language language) {
        var page = Rendering.known(language, "/my/account");
        String html = page.render("accounts/account.jte",
                new AccountPage(new Mine(null, null, "ina@home.example", Optional.empty(), List.of()), false, Form.empty(page.view())));
        assertTrue(html.contains(page.view().t("account.away")));
        assertFalse(html.contains("/my/account/passkey\""));
        assertTrue(html.contains("name=\"code\"") && html.contains("ina@home.example"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_has_no_mail_reads_their_user_name(Language language) {
        var page = Rendering.known(language, "/my/account");
        String html = page.render("accounts/account.jte", new AccountPage(
                new Mine(null, null, null, Optional.of(new Ways("ole-12345", true, List.of(), List.of())), List.of()), false, Form.empty(page.view())));
        assertTrue(html.contains("ole-12345"));
    }

    @Test
    void nobody_takes_away_their_last_way_in() {
        var phone = new Passkey("1", "Telefon", AT);
        assertFalse(new Ways("ina", false, List.of(phone), List.of()).hasOtherThanPasskey("1"));
        assertTrue(new Ways("ina", true, List.of(phone), List.of()).hasOtherThanPasskey("1"));
        assertTrue(new Ways("ina", false, List.of(phone), List.of("hafenbogen")).hasOtherThanPasskey("1"));
        assertTrue(new Ways("ina", false, List.of(phone, new Passkey("2", "Schlüssel", AT)), List.of()).hasOtherThanPasskey("1"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_logs_in_with_the_private_address_is_not_asked_to(Language language) {
        var page = Rendering.known(language, "/my/account");
        String html = page.render("accounts/account.jte", new AccountPage(
                new Mine("Ina@home.example", "ina@home.example", null, Optional.of(new Ways("ina", false, List.of(), List.of())), List.of()), false, Form.empty(page.view())));
        assertFalse(html.contains("/my/account/mail/login\""));
    }
}
