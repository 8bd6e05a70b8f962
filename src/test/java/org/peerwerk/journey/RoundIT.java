package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the first vote to a version that anyone reads: in a real browser, every page past axe, every shortcut refused in words. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RoundIT {
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
    void people_vote_say_stop_take_it_back_and_the_version_is_published() throws Exception {
        try (var tables = new Tables(); Visitor amira = known("ls", "advocate1"); Visitor bruno = known("de", "advocate2");
                Visitor editor = known("de", "editor"); Visitor anyone = new Visitor(chromium.browser(), "en")) {
            Round round = Round.inConsent(tables, "Runde im Browser");
            String note = round.round() + "/change-note";
            String part = round.round() + "/" + round.changed;

            // joining asks for a conflict of interest, and nothing can be said before
            amira.open(round.round()).sees(word("ls", "round.title")).sees("Alle hatten geantwortet.");
            amira.open(part).seesNot("name=\"say\"").open(round.round() + "/join").sendInVain("/join");
            amira.radio("conflict", "true").sendInVain("/join").sees(word("ls", "round.conflict-missing"));
            amira.radio("conflict", "false").send("/join").sees(word("ls", "round.mine.fee.open"));

            // yes, and yes with a worry in words
            say(amira.open(note), "YES");
            say(amira, "WORRY").fill("worry", Round.WORRY).send("/worry").sees(word("ls", "round.said.title")).sees(Round.WORRY);

            // Stop counts at once; words for it come afterwards
            bruno.open(round.round() + "/join").radio("conflict", "false").send("/join");
            say(bruno.open(part).sees(Round.WORRY).seesNot("Amira"), "STOP").sees(word("de", "stop.title"));
            bruno.radio("starter", "MISSING").fill("reason", "ein Beispiel").send("/stop");
            bruno.open(part).sees(word("de", "vote.my-stop")).seesNot("name=\"say\"");
            amira.open(part).sees(word("ls", "round.stop.one")).sees("Mir fehlt ein Beispiel").seesNot("Bruno");

            // only who gave it takes it back: the form of one's own Stop does not work on another's
            say(amira.open(note), "STOP");
            String his = tables.one("select id from stop where version_id = ?::uuid and item = ?", round.version, round.changed);
            amira.page().locator("input[name=stop]").last().evaluate("(field, id) => field.value = id", his);
            amira.press(word("ls", "stop.take-back")).sees(word("ls", "stop.not-yours"));
            assertEquals(List.of(), tables.column("select id from stop where withdrawn_at is not null and version_id = ?::uuid", round.version));
            amira.open(note + "/stop").press(word("ls", "stop.take-back"));
            say(amira, "YES");

            // while a Stop stands nothing is published
            round.everybodyAgrees(tables, List.of("advocate3", "advocate4", "advocate5"));
            editor.open(round.path() + "/publish").sees(word("de", "publish.stop.yes")).seesNot(word("de", "publish.button"));
            bruno.open(part + "/stop").press(word("de", "stop.take-back"));
            say(bruno, "YES");
            say(bruno, "YES").sees(word("de", "round.said.title"));

            // the fee of each is recorded
            editor.open(round.path() + "/publish").seesNot(word("de", "publish.button"));
            for (String person : tables.column("select person_id from participation where version_id = ?::uuid and fee is null", round.version)) {
                editor.open(round.path() + "/present").fill("fee-" + person, "40 Euro");
                editor.page().locator("form[action$='" + person + "'] button").click();
                editor.look();
            }
            amira.open(round.round()).sees("40 Euro");

            // publishing: the list, everything once more, and what happens next
            editor.open(round.path() + "/publish").follow(word("de", "publish.button")).sees(word("de", "publish.check.title"));
            editor.send("/publish/check").sees(word("de", "publish.then"));
            String hash = tables.one("select hash from standard_version where id = ?::uuid", round.version);
            editor.sees(hash).sees("/standards/" + round.slug + "/1.1");
            amira.open(round.round()).sees(word("ls", "round.published.title"));

            // anyone reads it, with what is new
            anyone.open("/standards/" + round.slug).sees("5 votes, 5 of them from self-advocates").sees("Peers now ask about breaks.");
            anyone.open("/standards/" + round.slug + "/1.1/changes").sees("asks about breaks").sees("and does not interrupt");
            anyone.open("/standards/" + round.slug + "/1.0").sees(word("en", "news.newer"));
        }
    }

    @Test
    void the_stop_of_somebody_who_has_left_is_decided_by_the_self_advocates_who_are_there() throws Exception {
        try (var tables = new Tables(); Visitor clara = known("de", "advocate3"); Visitor deniz = known("ls", "advocate4")) {
            Round round = Round.inConsent(tables, "Stopp von gestern");
            for (Visitor one : List.of(clara, deniz)) {
                one.open(round.round() + "/join").radio("conflict", "false").send("/join");
            }
            say(deniz.open(round.round() + "/" + round.changed), "STOP");
            String decide = round.round() + "/stops/" + tables.one("select id from stop where version_id = ?::uuid", round.version);
            clara.open(round.round()).seesNot(decide);
            deniz.open(round.round() + "/leave").send("/leave");
            clara.open(round.round()).finds(decide).open(decide).seesNot("Deniz").sendInVain(decide);
            clara.radio("lift", "true").send(decide).sees(word("de", "stop.lifted"));
            clara.open(round.round() + "/" + round.changed).seesNot(word("de", "round.stop.one"));
        }
    }

    @Test
    void the_author_says_what_becomes_of_each_outcome_and_writes_a_rule_of_transition() throws Exception {
        try (var tables = new Tables(); Visitor author = known("de", "author")) {
            Round round = Round.inConsent(tables, "Zuordnung");
            round.status(tables, "EASY_CHECK");
            String mapping = round.path() + "/mapping";
            author.open(mapping).sees("A3.6 fragt nach Pausen");
            author.page().locator("summary").click();
            author.page().locator("input[name=again]").nth(4).check(new Locator.CheckOptions().setForce(true));
            author.press(word("de", "mapping.look"));
            String first = author.page().locator("fieldset input[name^=to-]").getAttribute("name");
            String relation = first.replace("to-", "relation-");
            author.page().locator("select[name='" + relation + "']").selectOption("SPLIT");
            author.sendInVain("/mapping").sees(word("de", "mapping.split-alone").replace("{0}", "A3.1"));
            author.fill(first, "A3.1, A3.99").sendInVain("/mapping").sees(word("de", "mapping.no-code").replace("{0}", "A3.99"));
            author.fill(first, "A3.1, A3.6").send("/mapping").sees(word("de", "mapping.saved"));
            assertEquals("A3.1, A3.6", author.page().locator("input[name='" + first + "']").inputValue());
            // an outcome that means something else has an id of its own
            String old = first.substring("to-".length());
            assertEquals(List.of(), tables.column("select m.id from module_version m join standard_version_module c on c.module_version_id = m.id "
                    + "where c.version_id = ?::uuid and m.content like '%' || ? || '%'", round.version, old));

            String delta = round.path() + "/transitions/delta";
            author.open(round.path() + "/change").open(delta).sendInVain("/delta");
            author.fill("until", java.time.LocalDate.now().plusMonths(8)).fill("transition-delta.de", "Alle lernen das dazu.");
            author.page().locator("input[name=outcomes]").first().check(new Locator.CheckOptions().setForce(true));
            author.send("/delta").sees(word("de", "transition.delta"));
            author.open(delta).press(word("de", "transition.remove")).sees(word("de", "transition.removed"));

            author.open(round.path() + "/change").radio("kind", "EDITORIAL").fill("number", "eins").sendInVain("/change")
                    .sees(word("de", "change.no-number"));
            author.fill("number", "1.1").send("/change");
            // A3.1 is critical: what takes its place asks something new of everybody
            author.open(round.path() + "/publish").sees(word("de", "publish.kind-too-small.major"));
            author.open(round.path() + "/quorum").fill("votes", 4).sendInVain("/quorum");
            author.fill("votes", 6).send("/quorum").sees(word("de", "quorum.raised"));
        }
    }

    @Test
    void on_a_small_screen_nothing_runs_over_the_edge() throws Exception {
        var small = new Browser.NewContextOptions().setViewportSize(360, 740);
        try (var tables = new Tables(); Visitor phone = new Visitor(chromium.browser(), "ls", small).login("advocate5");
                Visitor desk = new Visitor(chromium.browser(), "de", new Browser.NewContextOptions().setViewportSize(360, 740)).login("editor")) {
            Round round = Round.inConsent(tables, "Klein");
            round.everybodyAgrees(tables, List.of("advocate5"));
            for (String page : List.of("", "/join", "/leave", "/said", "/change-note", "/" + round.changed, "/" + round.changed + "?forms=all",
                    "/" + round.changed + "/worry")) {
                phone.open(round.round() + page).fits();
            }
            for (String page : List.of("/present", "/quorum", "/publish", "/change", "/mapping", "/transitions/delta")) {
                desk.open(round.path() + page).fits();
            }
            phone.open("/standards/peer-supporter/1.0").fits();
        }
    }

    private static Visitor say(Visitor visitor, String what) {
        visitor.page().locator("button[name=say][value=" + what + "]").click();
        return visitor.look();
    }

    private static Visitor known(String language, String user) {
        return new Visitor(chromium.browser(), language).login(user);
    }

    private static String word(String language, String key) {
        return Words.of(language, key);
    }
}
