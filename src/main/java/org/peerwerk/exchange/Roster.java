package org.peerwerk.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.accounts.Invitation.Offer;
import org.peerwerk.accounts.InvitationRepository.Invited;
import org.peerwerk.people.MembershipRepository.Belonging;
import org.peerwerk.people.SiteRow;

/** Who belongs to an organisation or was asked to, and where it works, at the moment a file is compared with it. */
final class Roster {
    private final UUID organisation;
    private final Map<String, List<Belonging>> people = new HashMap<>();
    private final Map<String, Offer> invited = new HashMap<>();
    private final Set<String> namesWithMail = new HashSet<>();
    private final Map<String, UUID> sites = new HashMap<>();

    Roster(UUID organisation, List<Belonging> people, List<Invited> invited, List<SiteRow> sites) {
        this.organisation = organisation;
        people.forEach(one -> this.people.computeIfAbsent(key(one.email(), one.name()), any -> new ArrayList<>()).add(one));
        invited.forEach(one -> this.invited.put(key(one.email(), one.name()), one.offer()));
        Stream.concat(people.stream().filter(one -> one.email() != null).map(Belonging::name),
                invited.stream().filter(one -> one.email() != null).map(Invited::name)).map(Roster::small).forEach(namesWithMail::add);
        sites.stream().filter(site -> site.closedOn() == null).forEach(site -> this.sites.put(small(site.name()), site.id()));
    }

    UUID organisation() {
        return organisation;
    }

    /** Of whom the line speaks: by address, or by name where neither has one. More than one: the line does not say of whom. */
    List<Belonging> of(Line line) {
        return people.getOrDefault(key(line), List.of());
    }

    /** The same for two lines that speak of the same person. */
    static String key(Line line) {
        return key(line.email(), line.name());
    }

    /** The same for two lines that speak of people of the same name. */
    static String name(Line line) {
        return small(line.name());
    }

    private static String key(String email, String name) {
        return email == null || email.isBlank() ? "name " + small(name) : "mail " + small(email);
    }

    /** What the person was offered and has not answered; null where nothing was. */
    Offer offered(Line line) {
        return invited.get(key(line));
    }

    /** The line has no address, and somebody of this name who belongs here or was asked has one. */
    boolean knowsMail(Line line) {
        return line.email().isEmpty() && namesWithMail.contains(small(line.name()));
    }

    /** An open site of this name; null where there is none. */
    UUID site(String name) {
        return sites.get(small(name));
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
