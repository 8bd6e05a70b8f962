package org.peerwerk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.Settings;

/** Renders templates without a server, for nobody or for somebody who is logged in. */
public record Rendering(View view) {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Settings SETTINGS = new Settings(URI.create("https://peerwerk.example"), URI.create("https://login.example/realms/x"),
            "peerwerk-web", "a secret of thirty-two characters", new Settings.Accounts("peerwerk-accounts", "s"),
            new Settings.Issuer("Netzwerk Peer-Support", "e. V.", "Köln"),
            new Settings.Mail("mail.example", 25, "peerwerk@example.org", null, null, Settings.Mail.Tls.STARTTLS, null), Duration.ofSeconds(20), true);

    public static Rendering nobody(Language language, String path) {
        return of(language, path, new Me());
    }

    public static Rendering known(Language language, String path) {
        var me = new Me();
        me.signIn(new UUID(0, 7), "Sabine", EnumSet.of(Role.OFFICE));
        return of(language, path, me);
    }

    private static Rendering of(Language language, String path, Me me) {
        return new Rendering(new View(language, path, me, new FormTokens(SETTINGS), SETTINGS));
    }

    public String render(String template, Object page) {
        return render(template, Map.of("view", view, "page", page));
    }

    /** One tag alone. @param params besides the view */
    String tag(String name, Map<String, Object> params) {
        var all = new HashMap<>(params);
        all.put("view", view);
        return render("tag/" + name + ".jte", all);
    }

    private static String render(String template, Map<String, Object> params) {
        var html = new StringOutput();
        TEMPLATES.render(template, params, html);
        return html.toString();
    }
}
