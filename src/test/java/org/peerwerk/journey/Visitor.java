package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One person at one browser. Every page that is looked at is checked: no server error, no finding of axe, no script error. */
final class Visitor implements AutoCloseable {
    static final String APP = System.getenv("PUBLIC_URL");
    /** Kinds of pages that axe has been over: it takes a second, and finds nothing new in the same elements with other words. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private final BrowserContext context;
    private final Page page;
    private final String language;

    Visitor(Browser browser, String language) {
        this(browser, language, new Browser.NewContextOptions());
    }

    Visitor(Browser browser, String language, Browser.NewContextOptions options) {
        this.language = language;
        context = browser.newContext(options.setLocale(language.equals("en") ? "en-GB" : "de-DE"));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onPageError(error -> {
            throw new AssertionError("script error at " + page.url() + ": " + error);
        });
    }

    /** Logs in through Keycloak's own page. Password = user name in the development realm. */
    Visitor login(String user) {
        page.navigate(APP + "/" + language + "/my");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(Pattern.quote(APP) + "/" + language + "/my.*"));
        return this;
    }

    Visitor open(String path) {
        page.navigate(path.startsWith("http") ? path : APP + "/" + language + path);
        return look();
    }

    /** Looks at the page as somebody who cannot see it (WCAG 2.2 A, AA and best practice). */
    Visitor look() {
        page.locator("h1").first().waitFor();
        assertEquals(1, page.locator("h1").count(), () -> "h1 at " + page.url() + "\n" + text());
        if (SEEN.add(kind())) {
            // with its style: what has none yet looks too small
            page.waitForLoadState();
            listen();
        }
        return this;
    }

    /**
     * What the page is made of, without what it says: its address without ids and numbers, its window, its kinds of elements. English looks like
     * German.
     */
    private String kind() {
        return page.url().replace(APP, "").replaceFirst("^/en", "/de").replaceAll("[0-9a-f-]{36}|[0-9]+|[?].*", "*") + page.evaluate("""
                () => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches, ...new Set([...document.querySelectorAll('body *')].map(
                    it => [it.tagName, it.type, it.getAttribute('role')].join(' ')))].join()""");
    }

    private void listen() {
        List<Rule> found = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"))
                .analyze().getViolations();
        assertEquals(List.of(), found.stream().map(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList(), "axe at " + page.url());
    }

    /** Pages have no script of their own, only files; were script off in the browser, axe would not run either. */
    Visitor withoutScript() {
        context.route(Pattern.compile(".*\\.js(\\?.*)?"), Route::abort);
        return this;
    }

    /** Nothing runs over the edge of the window. */
    Visitor fits() {
        Object over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) over).intValue(), () -> "runs over the edge at " + page.url());
        return this;
    }

    /** Every link, button and field has the focus once before Tab has gone round; of radio buttons with one name one is enough. */
    Visitor reachesEverythingByTab() {
        page.evaluate("""
                () => {
                  document.activeElement.blur();
                  const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                    .filter(it => it.checkVisibility() && !it.disabled);
                  const groups = new Map(stops.map(it => [it.type === 'radio' ? it.form?.action + it.name : it, it]));
                  window.missing = new Set(groups.keys());
                  document.addEventListener('focusin', event =>
                    window.missing.delete(event.target.type === 'radio' ? event.target.form?.action + event.target.name : event.target));
                }""");
        // day, month, year and the calendar of one field are stops of their own
        int stops = ((Number) page.evaluate("() => window.missing.size + 4 * document.querySelectorAll('[type=date], [type=time]').length")).intValue();
        for (int stop = 0; stop <= stops; stop++) {
            page.keyboard().press("Tab");
        }
        assertEquals("", page.evaluate("() => [...window.missing].map(it => it.outerHTML?.slice(0, 120) ?? it).join()"),
                () -> "cannot be reached by Tab at " + page.url());
        return this;
    }

    Visitor fill(String field, Object value) {
        page.locator("[name='" + field + "']").fill(String.valueOf(value));
        return this;
    }

    Visitor choose(String field, String label) {
        page.locator("select[name='" + field + "']").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
        return this;
    }

    Visitor radio(String field, String value) {
        return check("input[type=radio][name='" + field + "'][value='" + value + "']");
    }

    Visitor tick(String field) {
        return check("input[type=checkbox][name='" + field + "']");
    }

    Visitor tick(String field, String value) {
        return check("input[type=checkbox][name='" + field + "'][value='" + value + "']");
    }

    /** Without the mouse, which misses what moves because a font has just come. */
    private Visitor check(String selector) {
        Locator box = page.locator(selector);
        assertTrue((Boolean) box.evaluate("it => { if (!it.checked) it.click(); return it.checked; }"), () -> selector + " at " + page.url());
        return this;
    }

    /** Presses the main button of the form that posts to this path (its end); nothing must be wrong with what was filled in. */
    Visitor send(String action) {
        page.locator("form[action$='" + action + "'] button.kern-btn--primary").click();
        assertEquals(List.of(), page.locator(".kern-alert--danger").allInnerTexts(), () -> "refused at " + page.url());
        return look();
    }

    /** The same, where the form must come back with an error summary. */
    Visitor sendInVain(String action) {
        page.locator("form[action$='" + action + "'] button.kern-btn--primary").click();
        assertEquals(1, page.locator(".kern-alert--danger").count(), () -> "not refused at " + page.url());
        return look();
    }

    Visitor press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
        return look();
    }

    /** The button of one row among many; what it is about stands in it for those who do not see the row. */
    Visitor press(String button, String about) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button + ": " + about)).first().click();
        return look();
    }

    /** A heading, a button or a place of the login server's pages, which have no names of ours. */
    Visitor click(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    /** Until the browser has been led there. @param path with language */
    Visitor arrives(String path) {
        page.waitForURL(Pattern.compile(Pattern.quote(APP + path) + "([/?#].*)?"));
        return look();
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        return look();
    }

    Visitor sees(String text) {
        String all = text();
        assertTrue(all.contains(text), () -> "\"" + text + "\" at " + page.url() + " in:\n" + all);
        return this;
    }

    /** It stands on the page, if only in a part that is still folded. */
    Visitor finds(String text) {
        assertTrue(page.content().contains(text), () -> "\"" + text + "\" at " + page.url());
        return this;
    }

    Visitor seesNot(String text) {
        assertTrue(!page.content().contains(text), () -> "\"" + text + "\" must not stand at " + page.url());
        return this;
    }

    String text() {
        return page.locator("body").innerText().replace('\u00a0', ' ').replace("\u00ad", "");
    }

    String url() {
        return page.url();
    }

    /** Where the visitor is, without language. */
    String path() {
        return java.net.URI.create(page.url()).getPath().substring(("/" + language).length());
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** For somebody who looks at them: {@code mvn verify -Dpictures}. */
    void picture(String name) {
        if (System.getProperty("pictures") == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
