package org.peerwerk.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.peerwerk.people.Activity;
import org.peerwerk.people.Granting;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.web.Navigation;

/** The main navigation: what anyone reads, then what this person can do here. */
@ApplicationScoped
public class MainNavigation implements Navigation {
    @Inject
    private Granting granting;

    @Override
    public List<Item> items(Me me) {
        if (me.isAssisted()) {
            return Stream.concat(items(false, Set.of(), false).stream(), Stream.of(new Item("nav.assisting", "/my/assisting"))).toList();
        }
        return items(me.isKnown(), me.isKnown() ? granting.mine() : Set.of(), me.is(Role.OFFICE));
    }

    /** @param may what the person may do for any standard */
    static List<Item> items(boolean known, Set<Activity> may, boolean office) {
        var items = new ArrayList<Item>();
        items.add(new Item("nav.standards", "/standards"));
        items.add(new Item("nav.courses", "/courses"));
        items.add(new Item("nav.check", "/check"));
        if (known) {
            items.add(new Item("nav.my", "/my"));
            items.add(new Item("nav.workshop", "/my/standards"));
            if (may.contains(Activity.TRAIN)) {
                items.add(new Item("nav.my-courses", "/my/courses"));
            }
            items.add(new Item("nav.way", "/my/way"));
            if (may.contains(Activity.TRAIN) || may.contains(Activity.DECIDE)) {
                items.add(new Item("nav.decisions", "/my/decisions"));
            }
            if (office) {
                items.add(new Item("nav.certificates", "/my/office/certificates"));
                items.add(new Item("nav.organisations", "/my/organisations"));
                items.add(new Item("nav.office", "/my/office"));
            }
        }
        return items;
    }
}
