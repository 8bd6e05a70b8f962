package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole line of a standard: from version 1.0 that nobody has agreed to, to version 1.1 that self-advocates commented on, checked, stopped
 * and agreed to. Everybody has a keyboard, 360 px, no script and Leichte Sprache; every page passes axe; every shortcut is refused in words.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NothingAboutUsIT {
    private static final List<String> GUESTS = List.of("staff1", "staff2", "trainer");
    private static final String HARD = "Der Satz ist zu lang.";
    private static final String WHY = "Warum immer?";
    private static final String MENDED = "Sie hören zu.\nSie lassen andere ausreden.";
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
    void from_a_draft_to_a_version_that_self_advocates_agreed_to() throws Exception {
        try (var tables = new Tables(); Keyboard author = known("author"); Keyboard amira = known("advocate1"); Keyboard bruno = known("advocate2");
                Keyboard lena = known("easyreader1"); Keyboard mats = known("easyreader2"); Keyboard emil = known("advocate5");
                Keyboard editor = known("editor"); Keyboard anyone = new Keyboard(chromium.browser(), "anyone")) {
            author.open("/my/standards").follow("?standard=peer-supporter").send();
            var draft = new Draft(author.path());
            write(author, draft);
            askIn(author, draft);
            comment(author, amira, bruno, draft);
            nothingIsSkipped(author, tables, draft);
            answer(author, amira, draft);
            mapAndName(author, draft);
            Round.of(tables, draft.version).check(tables, block -> !draft.isToBeChecked(block.place().key()));
            checkAlone(lena, author, draft);
            checkInAGroup(emil, mats, tables, draft);
            lookThrough(mats, draft, 2);
            author.open(draft.path + "/publish").sees(word("publish.to-round"));
            author.open(draft.path).follow("/consent").send().sees(word("step.consent.done"));
            vote(author, amira, bruno, editor, tables, draft);
            stopAndTalk(bruno, amira, List.of(lena, mats, emil), editor, draft);
            publish(editor, amira, tables, draft);
            anyone.open("/standards/peer-supporter").sees("Peers fragen jetzt nach Pausen.").seesNot("Amira").seesNot("Lena");
            anyone.open("/standards/peer-supporter/1.1").open("/standards/peer-supporter/1.1/changes").sees("Brauchen Sie eine Pause?")
                    .sees("Peers fragen jetzt nach Pausen.");
            anyone.open("/standards/peer-supporter/1.0").sees(word("news.newer"));
        }
    }

    /** The version in work, as its pages are called. */
    private static final class Draft {
        final String path;
        final String version;
        /** Id of the module that is touched. */
        private String module;
        /** Keys of the two outcomes that are written. */
        private String reworded;
        private String added;

        Draft(String path) {
            this.path = path;
            version = path.substring(path.lastIndexOf('/') + 1);
        }

        String module() {
            return path + "/modules/" + module;
        }

        String comments() {
            return "/my/comments/" + version;
        }

        String round() {
            return "/my/rounds/" + version;
        }

        boolean isToBeChecked(String block) {
            return Set.of(reworded, added, "headline", "note").contains(block);
        }
    }

    /** One outcome is reworded, one is added; every other module stays as it is. */
    private static void write(Keyboard author, Draft draft) {
        author.enter(author.page().locator("main th a", hasText("A3")));
        draft.module = author.path().substring(author.path().lastIndexOf('/') + 1);
        draft.reworded = Course.first(author.page().content(), "id=\"(outcome-[0-9a-f-]{36})\"");
        // a text that is hard to read brings hints, and is saved all the same
        author.follow("/write/" + draft.reworded);
        texts(author, draft.reworded, "hört zu und lässt andere ausreden", "Es wird zugehört und andere werden nicht unterbrochen.",
                "listens and lets others finish").type("reason", "Aus dem Kurs im Herbst").send();
        author.enter("main a[href$='#lint-" + draft.reworded + "']").sees(word("lint.passive.title")).sees(word("lint.only-hints"));
        author.open(draft.module()).enter("button[value='add-outcome:new']");
        draft.added = author.path().substring(author.path().lastIndexOf('/') + 1);
        author.type(draft.added + ".code", "A3.9");
        texts(author, draft.added, "fragt nach Pausen", "Sie achten auf Pausen.", "asks about breaks").send();
        author.open(draft.module() + "/history").sees("Aus dem Kurs im Herbst");
        author.open(draft.path).sees(word("module.touched")).sees(word("module.untouched"));
    }

    private static Keyboard texts(Keyboard author, String key, String german, String easy, String english) {
        return author.type(key + ".de", german).type(key + ".de-simple", easy).type(key + ".en", english);
    }

    private static void askIn(Keyboard author, Draft draft) {
        author.open(draft.path).follow("/team");
        for (String guest : GUESTS) {
            author.type("email", guest + "@example.org").radio("part", "GUEST").send();
        }
        author.type("email", "advocate5@example.org").radio("part", "MODERATOR").send();
    }

    private static void comment(Keyboard author, Keyboard amira, Keyboard bruno, Draft draft) {
        author.open(draft.path).follow("/commenting").send();
        String text = draft.comments() + "/" + draft.module + "/" + draft.reworded;
        amira.open("/my").follow(draft.comments()).follow("/" + draft.module).follow(text).sendInVain(word("comment.says-nothing"));
        amira.radio("form", "EASY").radio("word", "NOT_UNDERSTOOD").type("sentence", HARD).send();
        bruno.open(text).radio("form", "DE").type("sentence", WHY).send();
        bruno.open(text).sees(WHY).seesNot(HARD);
    }

    /** Four weeks are four weeks; people vote only on what is finished; what is missing stands there, each thing with its sentence. */
    private static void nothingIsSkipped(Keyboard author, Tables tables, Draft draft) throws Exception {
        author.open(draft.path).follow("/easy-check").sendInVain("Sie wollen früher weiter-gehen?");
        author.type("early", "Alle haben geantwortet.").send();
        author.open(draft.path).follow("/change").radio("kind", "EDITORIAL").send();
        Round now = Round.of(tables, draft.version);
        author.open(draft.path).follow("/publish").sees(word("publish.kind-too-small.content")).sees(word("publish.unanswered", 2))
                .sees(word("publish.mapping-missing", now.outcomes())).sees(word("publish.text-missing.de"))
                .sees(word("publish.not-checked.many", now.easyTexts()));
        author.open(draft.path).follow("/consent").enter("main form button.kern-btn--primary").sees(word("errors.title"));
        assertEquals("EASY_CHECK", tables.one("select status from standard_version where id = ?::uuid", draft.version));
        author.open(draft.path).follow("/quorum").type("votes", "4").sendInVain(word("quorum.lowered", 5));
    }

    /** One comment is taken up by a save that is named; the other is not, with a reason in plain and in easy words. */
    private static void answer(Keyboard author, Keyboard amira, Draft draft) {
        author.open(draft.module() + "/write/" + draft.reworded).type(draft.reworded + ".de-simple", MENDED).type("reason", "Kürzer").send();
        author.open(draft.path).follow("/comments").enter(about(author, HARD)).radio("became", "TAKEN_UP");
        author.select("revision", author.page().locator("select[name=revision] option").nth(1).getAttribute("value"))
                .type("reason", "Der Satz hat jetzt zwei Zeilen.").sendInVain(word("comment.reason-easy-missing"));
        author.type("reasonEasy", "Sie haben recht.\nDer Satz ist jetzt kurz.").send();
        amira.open("/my").follow("/my/contributions").sees("Der Satz ist jetzt kurz.").sees("Sie lassen andere ausreden.");
        author.open(draft.path + "/comments").enter(about(author, WHY));
        author.radio("became", "NOT").type("reason", "Das Wort ist weg.").type("reasonEasy", "Das Wort ist jetzt weg.").send();
    }

    private static Locator about(Keyboard author, String sentence) {
        return author.page().locator("main li", hasText(sentence)).locator("a");
    }

    /** What becomes of each outcome, how much is new, and that in three forms. */
    private static void mapAndName(Keyboard author, Draft draft) {
        author.open(draft.path).follow("/mapping").send();
        author.open(draft.path).follow("/change").radio("kind", "CONTENT").type("number", "1.1");
        texts(author, "headline", "Peers fragen jetzt nach Pausen", "Peers fragen jetzt nach Pausen.", "Peers now ask about breaks");
        texts(author, "note", "Modul A3 hat ein Lernergebnis mehr.", "Teil A3 ist anders.\nSie lernen dort etwas Neues.",
                "Module A3 has one outcome more.").send();
    }

    /** At one's own pace, with a pause; what was not understood goes back, is mended, and needs two people anew. */
    private static void checkAlone(Keyboard lena, Keyboard author, Draft draft) {
        begin(lena, draft);
        String checks = lena.path().substring(0, lena.path().lastIndexOf('/'));
        for (int text = 1; text <= 4; text++) {
            if (text == 2) {
                lena.open("/my").follow(checks).enter("main .pw-actions a.kern-btn");
            }
            boolean hard = lena.page().content().contains("Sie achten auf Pausen.");
            lena.radio("word", hard ? "NOT_UNDERSTOOD" : "UNDERSTOOD").type("note", hard ? "Was soll ich machen?" : "").send();
        }
        assertEquals(checks, lena.path());
        lena.send().sees(word("check.done.title"));
        author.open("/my").sees("1 Text neu schreiben.");
        author.open(draft.module()).sees(word("easy.sent-back")).follow("/write/" + draft.added);
        author.type(draft.added + ".de-simple", "Sie fragen:\nBrauchen Sie eine Pause?").send();
        author.open(draft.module()).seesNot(word("easy.sent-back"));
        lena.open("/my/contributions").sees("Was soll ich machen?").sees("Brauchen Sie eine Pause?");
    }

    private static void begin(Keyboard checker, Draft draft) {
        checker.open("/my").follow("/my/checks/" + draft.version).send();
    }

    private static void lookThrough(Keyboard checker, Draft draft, int texts) {
        begin(checker, draft);
        String checks = checker.path().substring(0, checker.path().lastIndexOf('/'));
        for (int text = 1; text <= texts; text++) {
            checker.radio("word", "UNDERSTOOD").send();
        }
        assertEquals(checks, checker.path());
        checker.send().sees(word("check.done.title"));
    }

    /** Each answers first: one on a device, one on paper, which the moderator enters once and cannot change. */
    private static void checkInAGroup(Keyboard emil, Keyboard mats, Tables tables, Draft draft) throws Exception {
        tables.run("insert into consent (id, person_id, purpose, text_number, given_at) select gen_random_uuid(), id, 'EASY_CHECKER', 1, now() "
                + "from person where email = 'advocate4@example.org'");
        emil.open("/my/standards").follow(draft.path).follow("/groups").select("texts", draft.module).send();
        String group = emil.path();
        for (String checker : List.of("easyreader2", "advocate4")) {
            emil.select("checker", tables.one("select id from person where email = ?", checker + "@example.org"))
                    .enter("main form[action$='/people'] button");
        }
        emil.follow(group + "/1").sees(word("session.who"));
        mats.open("/my").enter(mats.page().locator("main a[href*='/my/checks/']")).enter("main .pw-actions a.kern-btn");
        mats.radio("word", "UNDERSTOOD").send();
        emil.open(group + "/1").sees(word("session.has-answered")).seesNot(word("understanding.understood")).follow("/1/paper");
        String deniz = emil.page().locator("main input[type=radio]").first().getAttribute("name");
        emil.radio(deniz, "UNDERSTOOD").send().sees(word("session.talk"));
        emil.open(group + "/1/paper").sees(word("session.paper.none"));
        mats.radio("word", "UNDERSTOOD").send();
        emil.open(group + "/2/paper").radio(deniz, "UNDERSTOOD").send();
        emil.open(group).enter("main form[action$='/close'] button").sees(word("session.is-closed"));
        assertEquals(List.of(tables.one("select id from person where email = 'advocate5@example.org'")), tables.column("select distinct v.entered_by "
                + "from verdict v join person p on p.id = v.checker_id where p.email = 'advocate4@example.org' and v.version_id = ?::uuid", draft.version));
    }

    /** Authors alone are not enough, nor are votes of which most are of others. */
    private static void vote(Keyboard author, Keyboard amira, Keyboard bruno, Keyboard editor, Tables tables, Draft draft) throws Exception {
        join(author, draft);
        agree(author, draft);
        editor.open(draft.path + "/publish").sees(word("consent.only-authors")).sees(word("consent.too-few-votes", 1, 5))
                .seesNot(word("publish.button"));
        Round.of(tables, draft.version).everybodyAgrees(tables, GUESTS);
        join(amira, draft);
        amira.open(draft.round()).follow("/change-note").sees("Peers fragen jetzt nach Pausen.");
        agree(amira, draft);
        join(bruno, draft);
        editor.open(draft.path + "/publish").sees(word("consent.too-few-self-advocates-present", 2, 6, 50))
                .sees(word("consent.too-few-self-advocates", 1, 5, 50)).seesNot(word("publish.button"));
    }

    private static void join(Keyboard voter, Draft draft) {
        voter.open(draft.round()).follow("/join").radio("conflict", "false").send();
    }

    private static void agree(Keyboard voter, Draft draft) {
        for (String part : List.of("change-note", draft.module)) {
            voter.open(draft.round()).follow("/" + part).enter("button[name=say][value=YES]");
        }
    }

    /** A Stop needs no reason and stands until its giver takes it back, also when it comes at the last moment. */
    private static void stopAndTalk(Keyboard bruno, Keyboard amira, List<Keyboard> others, Keyboard editor, Draft draft) {
        for (Keyboard other : others) {
            join(other, draft);
            agree(other, draft);
        }
        agree(bruno, draft);
        editor.open(draft.path + "/publish").sees("Geld").seesNot(word("publish.button")).follow("/present");
        for (String person : Course.all(editor.page().content(), "name=\"fee-([0-9a-f-]{36})\"")) {
            editor.open(draft.path + "/present").type("fee-" + person, "40 Euro").tick("paid-" + person)
                    .enter("main form[action$='" + person + "'] button");
        }
        amira.open(draft.round()).sees("40 Euro");
        editor.open(draft.path + "/publish").follow("/publish/check");
        String part = draft.round() + "/" + draft.module;
        bruno.open(part).enter("button[name=say][value=STOP]").sees(word("stop.title"));
        editor.sendInVain(word("consent.stop", 1)).seesNot(word("publish.button")).seesNot("Bruno");
        amira.open(part).sees(word("round.stop.one")).seesNot("Bruno").open(part + "/stop");
        assertEquals(part, amira.path());
        bruno.open(part + "/stop").type("reason", "Bitte erst mit der Gruppe sprechen.").send();
        amira.open(part).sees("Bitte erst mit der Gruppe sprechen.");
        bruno.open(part + "/stop").enter("button[name=withdraw]");
        bruno.open(part).enter("button[name=say][value=YES]");
    }

    private static void publish(Keyboard editor, Keyboard amira, Tables tables, Draft draft) throws Exception {
        editor.open(draft.path).follow("/publish").follow("/publish/check").send().sees("/standards/peer-supporter/1.1");
        editor.sees(tables.one("select hash from standard_version where id = ?::uuid", draft.version));
        amira.open("/my").open(draft.round()).sees(word("round.published.title"));
        assertThrows(SQLException.class, () -> tables.run("update standard_version set content = content || ' ' where id = ?::uuid", draft.version));
        assertThrows(SQLException.class, () -> tables.run("delete from standard_version where id = ?::uuid", draft.version));
    }

    private static Keyboard known(String user) {
        return new Keyboard(chromium.browser(), user).login(user);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static String word(String key, Object... params) {
        String text = Words.of("ls", key);
        for (int i = 0; i < params.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(params[i]));
        }
        return text;
    }
}
