package org.peerwerk.exchange;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.accounts.InvitationRepository;
import org.peerwerk.accounts.Inviting;
import org.peerwerk.people.MembershipRepository;
import org.peerwerk.people.MembershipRepository.Belonging;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.Organising;
import org.peerwerk.people.SiteRepository;
import org.peerwerk.people.SiteRow;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** The people of an organisation as a file: out as they are, in after a look at what would change. Its admins and the office do that. */
@UseCases
public class Enlisting {
    /** Lines in one transaction: few enough that a page which waits for one of its rows does not notice. */
    static final int STEP = 200;

    @Inject
    private Me me;
    @Inject
    private PeopleImportRepository imports;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private SiteRepository sites;
    @Inject
    private InvitationRepository invitations;
    @Inject
    private Organising organising;
    @Inject
    private Inviting inviting;
    @Inject
    private SecureRandom random;
    @Inject
    private Event<Begun> begun;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** Lines of a file are to be done: the clerk looks after the commit. */
    record Begun() {
    }

    /** @param imports the reader's own */
    public record Overview(OrganisationRow organisation, List<PeopleImport.Row> imports) {
    }

    /** @param preview null while its lines are done and after that */
    public record Detail(OrganisationRow organisation, PeopleImport.Row row, Preview preview) {
    }

    public Overview overview(UUID organisation) {
        me.require(mayImport(organisation));
        return new Overview(organisations.find(organisation).row(),
                imports.of(organisation, me.id()).stream().map(PeopleImport::row).toList());
    }

    /** Who belongs to the organisation today or will, as a file in the reader's language. */
    public byte[] export(UUID organisation, Language language) {
        me.require(mayImport(organisation));
        organisations.find(organisation);
        Map<UUID, String> places = sites.rows(organisation).stream().collect(Collectors.toMap(SiteRow::id, SiteRow::name));
        List<Line> lines = memberships.belonging(organisation, today()).stream().map(one -> line(one, places)).toList();
        changes.record(me.actor(), "people.exported", "organisation " + organisation);
        return PeopleFile.write(lines, language);
    }

    private static Line line(Belonging one, Map<UUID, String> places) {
        return new Line(0, one.name(), one.email() == null ? "" : one.email(), one.standing(), places.getOrDefault(one.site(), ""), one.since(),
                one.until() == null ? null : one.until().minusDays(1));
    }

    /**
     * Keeps a file to be looked at. Nothing of it is imported yet.
     *
     * @param id the form's own, so that a form sent twice keeps it once
     */
    public void upload(UUID id, UUID organisation, String fileName, byte[] content) {
        me.require(mayImport(organisation));
        if (imports.exists(id)) {
            return;
        }
        organisations.find(organisation).requireGoingOn();
        imports.add(new PeopleImport(id, organisation, me.id(), fileName, content, now()));
        changes.record(me.actor(), "people-import.uploaded", "import " + id);
    }

    /** @throws NotFound for everybody but its uploader */
    public Detail show(UUID organisation, UUID id) {
        me.require(mayImport(organisation));
        PeopleImport found = imports.find(id).requireFor(organisation, me.id());
        return new Detail(organisations.find(organisation).row(), found.row(),
                found.row().state() == PeopleImport.State.UPLOADED ? preview(found) : null);
    }

    /**
     * Imports the file: all of it, a few lines at a time, after this transaction.
     *
     * @throws NotFound   for everybody but its uploader
     * @throws RuleBroken where something in it is in error
     */
    public void begin(UUID organisation, UUID id) {
        me.require(mayImport(organisation));
        PeopleImport found = imports.findToChange(id).requireFor(organisation, me.id());
        organisations.find(organisation).requireGoingOn();
        found.begin(preview(found), isOffice());
        changes.record(me.actor(), "people-import.begun", "import " + id);
        begun.fire(new Begun());
    }

    /** @throws RuleBroken while its lines are done */
    public void discard(UUID organisation, UUID id) {
        me.require(mayImport(organisation));
        PeopleImport found = imports.findToChange(id).requireFor(organisation, me.id());
        found.requireIdle();
        imports.remove(found);
        changes.record(me.actor(), "people-import.discarded", "import " + id);
    }

    /** Those whose lines are to be done. */
    public List<UUID> running(Actor system) {
        system.requireSystem();
        return imports.running();
    }

    /** What is to be done. @throws NotFound where it was thrown away */
    public PeopleFile file(Actor system, UUID id) {
        system.requireSystem();
        return PeopleFile.read(imports.find(id).content());
    }

    /**
     * Does the next lines of a file, and notes in the same transaction that they are done.
     *
     * @param file as {@link #file} read it
     * @return false where there are no more, or another node does them
     */
    public boolean step(Actor system, UUID id, PeopleFile file) {
        system.requireSystem();
        Optional<PeopleImport> found = imports.running(id);
        if (found.isEmpty()) {
            return false;
        }
        PeopleImport one = found.get();
        int from = one.done();
        Preview part = preview(one, file.part(from, Math.min(from + STEP, one.lines())));
        part.rows().forEach(row -> take(system, one, row));
        one.advance(part, now());
        if (!one.isRunning()) {
            changes.record(system, "people-import.finished", "import " + id);
        }
        return one.isRunning();
    }

    private void take(Actor system, PeopleImport one, Preview.Row row) {
        switch (row.step()) {
            case Preview.Invite invite -> inviting.invite(system, one.uploader(), invite.offer(), invite.invitee());
            case Preview.Write write -> inviting.invite(system, one.uploader(), write.offer(),
                    Invitee.byLetter(write.firstName(), write.lastName(), random));
            case Preview.Change change -> organising.adjust(system, one.organisation(), change.membership(), change.standing(), change.site(),
                    change.until());
            case Preview.Nothing nothing -> {
                // it is so already
            }
            case Preview.Refusal refusal -> {
                // counted, and seen in the preview of what is left
            }
        }
    }

    private Preview preview(PeopleImport one) {
        UUID organisation = one.organisation();
        var roster = new Roster(organisation, memberships.belonging(organisation, today()), invitations.unanswered(organisation),
                sites.rows(organisation));
        return Preview.of(PeopleFile.read(one.content()), roster, isOffice(), today());
    }

    private Preview preview(PeopleImport one, PeopleFile part) {
        UUID organisation = one.organisation();
        List<String> emails = small(part.lines().stream().map(Line::email).filter(email -> !email.isEmpty()));
        List<String> names = small(part.lines().stream().filter(line -> line.email().isEmpty()).map(Line::name));
        var roster = new Roster(organisation, memberships.belonging(organisation, today(), emails, names),
                invitations.unanswered(organisation, emails, names), sites.rows(organisation));
        return Preview.of(part, roster, one.isByOffice(), today());
    }

    private static List<String> small(Stream<String> texts) {
        return texts.map(text -> text.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    private boolean mayImport(UUID organisation) {
        return isOffice() || me.isKnown() && memberships.isAdmin(me.id(), organisation, today());
    }

    private boolean isOffice() {
        return me.is(Role.OFFICE) || me.is(Role.ADMIN);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
