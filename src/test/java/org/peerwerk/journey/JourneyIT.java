package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.paper.Pdf;

/** The whole line in a real browser: from a standard to a certificate that anyone can check. Every page on the way passes axe. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JourneyIT {
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
    void from_a_standard_to_a_certificate_that_anyone_can_check() throws Exception {
        try (Visitor anyone = nobody("de"); Visitor trainer = known("trainer"); Visitor peer = known("peertrainer"); Visitor staff = known("staff1");
                Visitor advocate = known("advocate1"); Visitor office = known("office")) {
            // 1 anyone reads
            anyone.open("").sees("Peer-Support").open("/peer-support").open("/standards").sees("Start-Fassung");
            anyone.open("/standards/peer-supporter/1.0").sees("Start-Fassung").sees("Zuhören und gut fragen");
            anyone.open("/standards/peer-supporter/1.0/modules/A3").sees("hört zu, ohne zu unterbrechen").sees("Start-Fassung");
            for (String page : List.of("/help", "/accessibility", "/privacy", "/easy-language", "/courses", "/check")) {
                anyone.open(page);
            }

            // 2 the trainer plans and publishes
            trainer.open("/my").open("/my/courses").open("/my/courses/new");
            trainer.page().locator("main a[href*='version=']", hasText("Train-the-Trainer")).click();
            trainer.look();
            LocalDate today = LocalDate.now();
            trainer.fill("title", "Reise durch Peerwerk").fill("about", "Für Fachkräfte, die mit Peers Kurse geben wollen.");
            trainer.page().locator("select[name=organisation]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            trainer.fill("place", "Hamburg, Haus am Park").fill("access", "Stufenlos, Ruhe-Raum").fill("startsOn", today.minusDays(100))
                    .fill("endsOn", today.plusDays(50)).fill("applyUntil", today.plusDays(20)).fill("places", 99);
            trainer.page().locator("select[name=partner]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            trainer.sendInVain("/my/courses/new");
            trainer.fill("places", 8).send("/my/courses/new");
            String course = trainer.url().replace(Visitor.APP + "/de", "");
            trainer.open(course + "/publish").seesNot(word("de", "cohort.publish.button")).sees("B7");
            trainer.open(course + "/edit");
            int daysAgo = 90;
            for (String module : Course.UNITS.keySet()) {
                trainer.open(course + "/sessions/new").fill("day", today.minusDays(daysAgo)).fill("startsAt", "09:00").fill("place", "Haus am Park");
                trainer.page().locator("summary", hasText(module + " ")).click();
                for (int unit = 1; unit <= Course.UNITS.get(module).size(); unit++) {
                    trainer.tick("part-" + module + "-" + unit);
                    trainer.page().locator("select[name='lead-" + module + "-" + unit + "']").selectOption(module.equals("B1") ? "PEER" : "BOTH");
                }
                trainer.send(course + "/sessions/new");
                daysAgo -= 7;
            }
            trainer.open(course + "/publish").send(course + "/publish");

            // 3 staff finds the course and applies
            staff.open("/courses").follow("Reise durch Peerwerk").sees("Hamburg, Haus am Park");
            String apply = course.replace("/my/courses/", "/my/apply/");
            staff.open(apply).sendInVain(apply);
            staff.fill("motivation", "Ich möchte <b>mit Peers</b> ein „gutes“ Angebot aufbauen.").fill("needs", "Eine Pause nach jeder Stunde");
            staff.page().locator("input[name=organisation]").first().check(new Locator.CheckOptions().setForce(true));
            staff.radio("release", "YES").send(apply).sees("<b>mit Peers</b>");
            String application = staff.url().substring(staff.url().lastIndexOf('/') + 1);

            // 4 the tandem admits together
            String decide = course + "/applications/" + application;
            trainer.open(course).open(decide).radio("answer", "ADMITTED").fill("reason", "Sie passen gut in die Gruppe.");
            trainer.press(word("de", "admission.propose"));
            peer.open("/my").open(decide).press(word("de", "admission.confirm"));
            staff.open("/my/messages").follow(word("de", "message.application-answer.subject")).seesNot("Zugesagt").follow(word("de", "message.go-on"));
            staff.sees("Sie passen gut in die Gruppe.").sees("Zugesagt").open("/my/applications").open("/my/applications/" + application);
            String extra = course + "/sessions/new";
            trainer.open(extra).fill("day", today.plusDays(20)).fill("startsAt", "14:30").fill("place", "Haus am Park");
            trainer.page().locator("summary", hasText("B2 ")).click();
            trainer.tick("part-B2-1").page().locator("select[name='lead-B2-1']").selectOption("BOTH");
            trainer.fill("minutes-B2-1", 45).send(extra);
            staff.open("/my/messages").follow(word("de", "message.sessions.subject")).follow(word("de", "message.go-on"));
            String added = Course.all(trainer.open(course).page().content(), "/sessions/([0-9a-f-]{36})").getLast();
            trainer.open(course + "/sessions/" + added + "/remove").press(word("de", "session.remove.button"));
            staff.open("/my/messages").follow(word("de", "message.sessions-gone.subject"));

            // … keeps attendance, practice and results
            trainer.open(course);
            List<String> sessions = Course.all(trainer.page().content(), "/sessions/([0-9a-f-]{36})/attendance");
            assertEquals(7, sessions.size());
            for (String session : sessions) {
                String attendance = course + "/sessions/" + session + "/attendance";
                trainer.open(attendance);
                trainer.page().locator("button[name=all]").click();
                trainer.send(attendance);
            }
            String enrolment = Course.first(trainer.page().content(), "/people/([0-9a-f-]{36})");
            String person = course + "/people/" + enrolment;
            staff.open("/my/way").open("/my/way/" + enrolment).sees("Mein Weg").sees("16");
            for (int part = 1; part <= 2; part++) {
                trainer.open(person + "/practice").fill("day", today.minusDays(10 + part)).fill("minutes", 480).radio("kind", "CO_DELIVERY")
                        .fill("contacts", 3).send(person + "/practice");
            }
            for (Visitor assessor : List.of(trainer, peer)) {
                assessor.open(person);
                for (String module : Course.UNITS.keySet()) {
                    assessor.open(person + "/modules/" + module);
                    for (int outcome = 1; outcome <= Course.OUTCOMES.get(module); outcome++) {
                        assessor.radio("level-" + module + "." + outcome, "INDEPENDENT").radio("evidence-" + module + "." + outcome, "OBSERVED");
                    }
                    if (assessor == peer && module.equals("B1")) {
                        assessor.fill("feedback", "Du hast gut zugehört.");
                    }
                    assessor.send(person + "/modules/" + module);
                }
            }

            // 5 my way: what is left is what a person checks
            staff.open("/my/way/" + enrolment).finds("Du hast gut zugehört.").picture("my-way");
            office.open("/my/office/certificates").sees("Reise durch Peerwerk");
            office.open("/my/office/certificates/" + enrolment).seesNot(word("de", "preview.issue.button"));
            trainer.open(person + "/rules");
            for (Locator box : trainer.page().locator("input[name=confirm]").all()) {
                box.check(new Locator.CheckOptions().setForce(true));
            }
            trainer.send(person + "/rules");

            // 6 two decide, the office issues
            for (Visitor decider : List.of(advocate, trainer)) {
                decider.open("/my/decisions").open("/my/decisions/" + enrolment).radio("agrees", "true").fill("reason", "Alles ist gezeigt.");
                decider.send("/my/decisions/" + enrolment).send("/my/decisions/" + enrolment + "/voice");
            }
            office.open("/my/office/certificates").open("/my/office/certificates/" + enrolment).picture("preview");
            office.send("/my/office/certificates/" + enrolment).picture("issued");
            String code = Course.first(office.page().content(), "pw-check-code\">([0-9A-Z-]+)<");

            // 7 the participant is told without a result, and downloads
            staff.open("/my/messages").follow(word("de", "message.decision.subject")).follow(word("de", "message.go-on")).open("/my/messages")
                    .follow(word("de", "message.certificate.subject")).follow(word("de", "message.go-on"));
            staff.open("/my/certificates").sees(code);
            String pdf = Course.first(staff.page().content(), "href=\"([^\"]+/de\\.pdf)\"");
            APIResponse download = staff.context().request().get(Visitor.APP + pdf);
            assertEquals("application/pdf", download.headers().get("content-type"));
            assertEquals("private, no-store", download.headers().get("cache-control"));
            byte[] paper = download.body();
            assertEquals(List.of(), Pdf.flaws(paper));
            String text = Pdf.text(paper);
            assertTrue(text.contains("Start-Fassung") && text.contains(code), text);
            assertTrue(text.indexOf("Train-the-Trainer") < text.indexOf(code), "reading order");
            String checkAddress = Pdf.qrCode(paper);
            assertTrue(checkAddress.startsWith(Visitor.APP), checkAddress);

            // 8 anyone checks
            anyone.open(checkAddress).picture("check");
            String holder = "Sabine";
            anyone.seesNot(holder).seesNot("Train-the-Trainer");
            anyone.fill("name", "Erika Mustermann").send("/check/name").seesNot("Train-the-Trainer");
            anyone.open("/check").fill("code", code.toLowerCase().replace('-', ' ')).send("/check");
            anyone.fill("name", certificateName(staff).toUpperCase()).send("/check/name").sees("Train-the-Trainer").sees("Start-Fassung");
            anyone.picture("valid");
            assertFalse(anyone.page().content().contains(certificateName(staff)), "no name on a public page");
        }
    }

    @Test
    void the_line_in_leichte_sprache_and_english() throws Exception {
        for (String language : List.of("ls", "en")) {
            try (Visitor anyone = nobody(language); Visitor staff = new Visitor(chromium.browser(), language).login("staff2")) {
                for (String page : List.of("", "/peer-support", "/standards", "/standards/peer-supporter/1.0", "/standards/train-the-trainer/1.0",
                        "/standards/peer-supporter/1.0/modules/A4", "/courses", "/check", "/help", "/accessibility", "/privacy", "/easy-language")) {
                    anyone.open(page);
                }
                for (String page : List.of("/my", "/my/profile", "/my/consents", "/my/applications", "/my/way", "/my/certificates")) {
                    staff.open(page);
                }
            }
        }
    }

    @Test
    void on_a_small_screen_nothing_runs_over_the_edge() throws Exception {
        var small = new Browser.NewContextOptions().setViewportSize(360, 740);
        try (Visitor phone = new Visitor(chromium.browser(), "ls", small).login("staff3")) {
            for (String page : List.of("", "/standards", "/standards/peer-supporter/1.0", "/standards/peer-supporter/1.0/modules/A1", "/courses", "/check",
                    "/my", "/my/profile", "/my/consents", "/my/applications", "/my/way")) {
                phone.open(page).fits();
            }
        }
    }

    private static com.microsoft.playwright.Page.LocatorOptions hasText(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private static String certificateName(Visitor holder) {
        holder.open("/my/profile");
        return holder.page().locator("input[name=name]").inputValue();
    }

    private static Visitor nobody(String language) {
        return new Visitor(chromium.browser(), language);
    }

    private static Visitor known(String user) {
        return new Visitor(chromium.browser(), "de").login(user);
    }

    private static String word(String language, String key) {
        return Words.of(language, key);
    }
}
