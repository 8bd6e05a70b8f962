package org.peerwerk.journey;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.paper.Pdf;

/** What somebody without mail holds in their hand: a user name and a password that works until they have chosen their own way in. */
record Letter(String userName, String password) {
    /** An invitation that goes by letter. @param name the first one; @param list where it stands, with language */
    record Invitation(String id, String name, String list) {
        String letter() {
            return list + "/" + id + "/letter";
        }
    }

    static Invitation invite(Client admin, Tables tables, String list) throws Exception {
        String name = "Ole" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        admin.submit(list, list, Map.of("firstName", name, "lastName", "Olsen (Oli)", "letter", "true", "since", LocalDate.now(), "standing", "STAFF"));
        String id = tables.one("select id from invitation where first_name = ?", name);
        Eventually.holds(() -> tables.one("select state from invitation where id = ?::uuid", id).equals("ASKED"), () -> "the account is there");
        return new Invitation(id, name, list);
    }

    static Letter print(Client admin, Invitation invitation) throws Exception {
        return print(admin, invitation.list(), invitation.letter());
    }

    /** @param page which has the form; @param action where it posts to */
    static Letter print(Client printer, String page, String action) throws Exception {
        String text = Pdf.text(printer.printed(action, printer.form(page, action)));
        return new Letter(Course.first(text, "(?m)^(\\S+(?:-\\d{5}|@\\S+))$"), Course.first(text, "([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})"));
    }

    /** At the login server's page. */
    void logIn(Visitor visitor) {
        visitor.page().locator("#username").fill(userName);
        visitor.page().locator("#password").fill(password);
        visitor.page().locator("#kc-login").click();
    }
}
