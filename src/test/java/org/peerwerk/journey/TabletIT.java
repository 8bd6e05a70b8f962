package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One device, several people: each finishes with one press, a page that nobody touches is covered, and nothing of anybody stays on it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TabletIT {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void who_came_in_by_a_letter_and_chose_a_passkey_goes_on_in_the_same_place_after_a_page_was_covered() throws Exception {
        Course course = Course.open(Client.as("trainer"), Client.as("peertrainer"), "Kurs am Tablet", 8);
        String site = site("Raum mit Tablet");
        Client admin = Client.as("provideradmin");
        try (var tables = new Tables(); var own = new Visitor(chromium.browser(), "ls"); var tablet = new Visitor(chromium.browser(), "ls", new Browser.NewContextOptions().setViewportSize(800, 1280)
                .setReducedMotion(ReducedMotion.REDUCE))) {
            Letter.Invitation invitation = Letter.invite(admin, tables, "/de" + site.substring(0, site.indexOf("/sites")) + "/invitations");
            Letter letter = Letter.print(admin, invitation);
            SecurityKey key = SecurityKey.at(own);
            own.page().onDialog(question -> question.accept("Mein Schlüssel"));
            own.page().navigate(Visitor.APP + "/ls/my");
            letter.logIn(own);
            own.arrives("/ls/my/first-login").press("Passkey machen").click("#registerWebAuthn");
            own.arrives("/ls/my").sees("Das hat geklappt").press("Abmelden");

            Page page = tablet.page();
            page.clock().install();
            tablet.login("provideradmin").open(site + "/tablets").fill("name", "Tablet im Flur").send("/tablets").picture("tablet-enabled");
            done(page);

            page.navigate(Visitor.APP + "/ls/my");
            letter.logIn(tablet);
            page.locator(".pw-error").first().waitFor();
            // at the login the key answers at once, and would cut off the next page
            tablet.open("");
            SecurityKey held = key.carriedTo(tablet);
            page.navigate(Visitor.APP + "/ls/my");
            tablet.arrives("/ls/my").sees(invitation.name());
            held.remove();
            tablet.open("/my/apply/" + course.id());
            page.locator("textarea[name='motivation']").fill("Ich möchte mitmachen.");
            // scrolling there is a touch too, and is told with the next frame
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            // where a touch was told only now, time begins anew
            for (int i = 0; i < 3 && !tablet.text().contains("Sind Sie noch da?"); i++) {
                page.clock().fastForward("09:30");
            }
            tablet.sees("Sind Sie noch da?");
            page.locator("textarea[name='motivation']").press("End");
            assertFalse(tablet.text().contains("Sind Sie noch da?"), "a touch is enough");
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            for (int i = 0; i < 3 && !page.url().endsWith("/ls/pause"); i++) {
                page.clock().fastForward("10:01");
            }
            page.waitForURL(Pattern.compile(".*/ls/pause"));
            tablet.look().seesNot(invitation.name()).seesNot("Ich möchte mitmachen.").picture("tablet-covered");
            page.goBack();
            tablet.seesNot("Ich möchte mitmachen.");

            tablet.open("/pause");
            held = key.carriedTo(tablet);
            tablet.click("main a.kern-btn--primary").arrives("/ls/my/apply");
            held.remove();
            assertEquals("Ich möchte mitmachen.", page.locator("textarea[name='motivation']").inputValue());

            done(page);
            page.goBack();
            tablet.seesNot("Ich möchte mitmachen.");
        }
    }

    @Test
    void only_the_device_that_was_enabled_is_one_until_it_is_ended() throws Exception {
        String site = site("Anderer Raum");
        Client tablet = Client.as("provideradmin");
        tablet.submit("/de" + site + "/tablets", "/de" + site + "/tablets", Map.of("name", "Anderes Tablet"));
        assertTrue(tablet.get("/de/my/profile").body().contains("pw-done"));
        assertFalse(Client.as("provideradmin").get("/de/my/profile").body().contains("pw-done"), "other devices are as before");
        String id = Course.first(tablet.get("/de" + site + "/tablets").body(), "/tablets/([0-9a-f-]{36})/end");
        tablet.submit("/de" + site + "/tablets", "/de" + site + "/tablets/" + id + "/end", Map.of());
        assertFalse(tablet.get("/de/my/profile").body().contains("pw-done"));
    }

    /** "Fertig" leads to the start page, and the login server asks for the next person. */
    private static void done(Page page) {
        page.locator(".pw-done button").first().click();
        page.waitForURL(Pattern.compile(".*/ls"));
        assertEquals(List.of(), page.locator(".pw-done").all());
    }

    /** Path without language of a new site of the provider. */
    private static String site(String name) throws Exception {
        Client admin = Client.as("provideradmin");
        String organisation = Course.first(admin.get("/de/my/organisations").body(), "(/my/organisations/[0-9a-f-]{36})");
        String sites = "/de" + organisation + "/sites/new";
        return admin.submit(sites, sites, Map.of("name", name, "street", "Kai 1", "postcode", "23552", "town", "Lübeck")).substring("/de".length());
    }
}
