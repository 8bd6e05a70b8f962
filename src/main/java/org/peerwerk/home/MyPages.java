package org.peerwerk.home;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.peerwerk.shared.Me;
import org.peerwerk.web.Agenda;
import org.peerwerk.web.Navigation;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** A person's own start: what waits for them today, and where they can go. */
@Path("/my")
public class MyPages {
    @Inject
    private Me me;
    @Inject
    private Instance<Agenda> agendas;
    @Inject
    private Navigation navigation;
    @Inject
    private View view;

    /**
     * @param greeting how the person is addressed
     * @param tasks    what waits for them; what they have begun comes first
     * @param thanks   for what they have done
     * @param areas    where they can go; each key has a {@code .hint}
     */
    public record MyPage(String greeting, List<Agenda.Item> tasks, List<Agenda.Thanks> thanks, List<Navigation.Item> areas) {
    }

    /** Whoever helps somebody just now sees what they can do for that person. */
    @GET
    public Response start() {
        me.requireKnown();
        if (me.isAssisted()) {
            return Response.seeOther(URI.create(view.link("/my/assisting"))).build();
        }
        var tasks = new ArrayList<Agenda.Item>();
        var thanks = new ArrayList<Agenda.Thanks>();
        for (Agenda agenda : agendas) {
            tasks.addAll(agenda.items(me.id()));
            agenda.thanks(me.id()).ifPresent(thanks::add);
        }
        tasks.sort(Comparator.comparing(Agenda.Item::begun).reversed());
        return Response.ok(Page.of("home/my.jte", new MyPage(me.name(), tasks, thanks, areas(navigation.items(me))))).build();
    }

    /** The person's own places of the navigation, and those that everybody has. */
    static List<Navigation.Item> areas(List<Navigation.Item> items) {
        var areas = new ArrayList<>(items.stream().filter(item -> item.path().startsWith("/my/") || item.path().equals("/courses")).toList());
        for (var own : List.of(new Navigation.Item("nav.my-certificates", "/my/certificates"),
                new Navigation.Item("nav.organisations", "/my/organisations"), new Navigation.Item("nav.assistance", "/my/assistance"),
                new Navigation.Item("nav.assisting", "/my/assisting"), new Navigation.Item("nav.profile", "/my/profile"),
                new Navigation.Item("nav.account", "/my/account"),
                new Navigation.Item("nav.consents", "/my/consents"),
                new Navigation.Item("nav.messages", "/my/messages"), new Navigation.Item("nav.data", "/my/data"))) {
            if (!areas.contains(own)) {
                areas.add(own);
            }
        }
        return areas;
    }
}
