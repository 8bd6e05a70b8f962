package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * One person with nothing but a keyboard: Leichte Sprache, a window of 360 px, no script. What cannot be reached by Tab is not there, and no
 * page runs over the edge.
 */
final class Keyboard implements AutoCloseable {
    /** More stops than the longest page has; then focus has gone round and found nothing. */
    private static final int MOST_STOPS = 1000;
    private final Visitor visitor;
    private final Page page;
    private final String name;
    private int pictures;

    /** @param name of the pictures */
    Keyboard(Browser browser, String name) {
        visitor = new Visitor(browser, "ls", new Browser.NewContextOptions().setViewportSize(360, 740)).withoutScript();
        page = visitor.page();
        this.name = name;
    }

    Keyboard login(String user) {
        visitor.login(user);
        return this;
    }

    Keyboard open(String path) {
        visitor.open(path);
        return looked();
    }

    /** Tab until this has the focus. */
    private Locator tab(Locator target) {
        Locator one = target.first();
        assertTrue(target.count() > 0, () -> target + " at " + page.url() + " in:\n" + visitor.text());
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) one.evaluate("it => it === document.activeElement")) {
                return one;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(target + " cannot be reached by Tab at " + page.url());
    }

    private Locator field(String field) {
        return page.locator("main [name='" + field + "']:not([type=hidden])");
    }

    Keyboard type(String field, String text) {
        tab(field(field));
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText(text);
        return this;
    }

    /** A radio button: Tab to the group, then the arrows. */
    Keyboard radio(String field, String value) {
        Locator group = field(field);
        Locator wanted = page.locator("main [name='" + field + "'][value='" + value + "']");
        Locator checked = page.locator("main [name='" + field + "']:checked");
        tab(checked.count() > 0 ? checked : group);
        page.keyboard().press("Space");
        for (int i = 0; i < group.count() && !wanted.isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertTrue(wanted.isChecked(), () -> field + " " + value + " at " + page.url());
        return this;
    }

    Keyboard tick(String field) {
        tab(field(field));
        page.keyboard().press("Space");
        return this;
    }

    /** An entry of a list that opens: the arrows. */
    Keyboard select(String field, String value) {
        Locator list = tab(field(field));
        page.keyboard().press("Home");
        for (int i = 0; i < list.locator("option").count() && !list.inputValue().equals(value); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertEquals(value, list.inputValue(), () -> field + " at " + page.url());
        return this;
    }

    Keyboard enter(Locator target) {
        tab(target);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        visitor.look();
        return looked();
    }

    Keyboard enter(String css) {
        return enter(page.locator(css));
    }

    /** The main button of the page; nothing must be wrong with what was filled in. */
    Keyboard send() {
        enter("main form button.kern-btn--primary");
        assertEquals(0, page.locator(".kern-alert--danger").count(), () -> "refused at " + page.url() + "\n" + visitor.text());
        return this;
    }

    /** The same, where the form must come back with this sentence. */
    Keyboard sendInVain(String sentence) {
        enter("main form button.kern-btn--primary");
        assertEquals(1, page.locator(".kern-alert--danger").count(), () -> "not refused at " + page.url());
        return sees(sentence);
    }

    /** The link to an address that ends like this. */
    Keyboard follow(String end) {
        return enter("main a[href$='" + end + "']");
    }

    Keyboard sees(String text) {
        visitor.sees(text);
        return this;
    }

    Keyboard seesNot(String text) {
        visitor.seesNot(text);
        return this;
    }

    /** Where this person is, without language. */
    String path() {
        return page.url().substring((Visitor.APP + "/ls").length());
    }

    Page page() {
        return page;
    }

    private Keyboard looked() {
        visitor.fits();
        visitor.picture("%s-%02d".formatted(name, ++pictures));
        return this;
    }

    @Override
    public void close() {
        visitor.close();
    }
}
