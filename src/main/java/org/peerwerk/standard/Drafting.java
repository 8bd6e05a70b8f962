package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.peerwerk.people.AccreditationRepository;
import org.peerwerk.people.Activity;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.Letterbox;
import org.peerwerk.people.Person;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** A person opens a version, asks others in, and leads it from writing to consent. */
@UseCases
public class Drafting {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 60;

    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private VersionRepository versions;
    @Inject
    private AccreditationRepository accreditations;
    @Inject
    private ConsentRepository consents;
    @Inject
    private PersonRepository persons;
    @Inject
    private Letterbox letterbox;
    @Inject
    private Checklists checklists;
    @Inject
    private MaterialRepository materials;
    @Inject
    private Saves saves;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** A version in work in a list. @param mine the person works on it, not only reads it */
    public record WorkRow(UUID id, String slug, String number, StandardVersion.Status status, LocalizedText title, LocalDate commentingUntil,
            boolean mine) {
        static WorkRow of(StandardVersion version, boolean mine) {
            return new WorkRow(version.id(), version.standard().slug(), version.number(), version.status(), version.content().title(),
                    version.commentingUntil(), mine);
        }
    }

    /**
     * What there is to write.
     *
     * @param inWork    what the person may read
     * @param withdrawn what the person may take up again
     * @param next      standards whose next version the person may open
     * @param mayOpen   the person may open a new standard
     */
    public record Works(List<WorkRow> inWork, List<WorkRow> withdrawn, List<StandardRow> next, boolean mayOpen) {
    }

    /** Who works on a version, and what the reader may do with it. */
    public record Team(WorkRow version, List<DraftRepository.ContributorRow> people, String owner, Quorum quorum, boolean mayLead) {
    }

    public Works works() {
        me.requireLogin();
        Set<UUID> askedIn = drafts.partsOf(me.id()).keySet();
        boolean editor = me.is(Role.EDITOR);
        List<StandardVersion> inWork = drafts.inWork();
        var rows = inWork.stream().map(version -> WorkRow.of(version, editor || me.id().equals(version.owner()) || askedIn.contains(version.id())))
                .filter(row -> row.mine() || row.status() != StandardVersion.Status.DRAFT).toList();
        Set<String> taken = Set.copyOf(inWork.stream().map(version -> version.standard().slug()).toList());
        Set<String> mayWrite = accreditations.standardsOf(me.id(), Activity.WRITE, today());
        boolean everything = editor || consents.has(me.id(), Purpose.SELF_ADVOCATE);
        List<StandardRow> next = versions.rows().stream().filter(row -> !taken.contains(row.slug()) && (everything || mayWrite.contains(row.slug())))
                .toList();
        return new Works(rows, drafts.withdrawn(editor ? null : me.id()).stream().map(version -> WorkRow.of(version, true)).toList(), next,
                everything || !mayWrite.isEmpty());
    }

    /**
     * Opens the next version of a standard: every module as it is.
     *
     * @param id the form's own, so that a form sent twice opens once
     */
    public UUID openNext(UUID id, String slug) {
        me.requireLogin();
        if (drafts.exists(id)) {
            return id;
        }
        PublishedVersion before = versions.latest(slug);
        me.require(mayOpen() || accreditations.holdsAny(me.id(), slug, Activity.WRITE, today()));
        requireNoneInWork(slug);
        String number = VersionNumber.of(before.number()).next(false).toString();
        Standard standard = versions.standard(slug).orElseThrow(() -> new NotFound("standard " + slug));
        VersionContent content = before.content().numbered(number).withChangeNote(note(before));
        var version = StandardVersion.opened(id, standard, before.id(), content, me.id(), now());
        List<ChosenModule> as = drafts.chosen(before.id());
        open(version, IntStream.range(0, as.size()).mapToObj(place ->
                new ChosenModule(id, as.get(place).module(), place, as.get(place).state())).toList());
        return id;
    }

    /**
     * Opens a standard that does not exist yet.
     *
     * @param slug its name in addresses, for ever
     * @throws RuleBroken at {@code slug} where it has another form or is taken, at {@code title.de} where there is no title
     */
    public UUID openNew(UUID id, String slug, LocalizedText title) {
        me.requireLogin();
        if (drafts.exists(id)) {
            return id;
        }
        me.require(mayOpen() || !accreditations.standardsOf(me.id(), Activity.WRITE, today()).isEmpty());
        if (!SLUG.matcher(slug).matches() || slug.length() > LONGEST_SLUG) {
            throw RuleBroken.at("slug", "draft.slug");
        }
        if (title.de().isEmpty()) {
            throw RuleBroken.at("title.de", "form.missing");
        }
        if (versions.standard(slug).isPresent()) {
            throw RuleBroken.at("slug", "draft.slug-taken");
        }
        var standard = new Standard(Chance.id(), slug);
        versions.add(standard);
        var content = new VersionContent(VersionContent.FORMAT, slug, VersionNumber.FIRST.toString(), VersionContent.LICENCE, title,
                ModuleEdit.EMPTY, ModuleEdit.EMPTY, 0, 0, List.of(), List.of(), null);
        open(StandardVersion.opened(id, standard, null, content, me.id(), now()), List.of());
        return id;
    }

    /**
     * Opens a version from files: a new standard, or the next version of one. It begins as a draft like every other, whatever the files
     * say; only consent makes it more.
     *
     * @param zip the folder in one zip file
     * @throws RuleBroken at {@code file} where it is no zip file
     * @throws Conflict   where the next version is in work already
     */
    public ImportResult openFrom(UUID id, byte[] zip) {
        me.requireLogin();
        StandardFolder folder = ZipFolder.read(zip);
        return switch (folder.check()) {
            case StandardFolder.Checked.Faulty faulty -> new ImportResult.Refused(faulty.problems());
            case StandardFolder.Checked.Sound sound -> openFrom(id, folder, new WholeVersion(sound.content(), sound.modules()));
        };
    }

    private ImportResult openFrom(UUID id, StandardFolder folder, WholeVersion files) {
        String slug = files.content().slug();
        me.require(mayOpen() || accreditations.standardsOf(me.id(), Activity.WRITE, today()).contains(slug)
                || versions.rows(slug).isEmpty() && !accreditations.standardsOf(me.id(), Activity.WRITE, today()).isEmpty());
        versions.lockForImport();
        Standard standard = versions.standard(slug).orElseGet(() -> {
            var fresh = new Standard(Chance.id(), slug);
            versions.add(fresh);
            return fresh;
        });
        List<StandardRow> published = versions.rows(slug);
        for (StandardRow row : published) {
            if (row.number().equals(files.content().version())) {
                return versions.published(row.version()).hash().equals(files.hash()) ? new ImportResult.Unchanged(row.version())
                        : new ImportResult.Refused(List.of(folder.versionDiffers(row.number())));
            }
        }
        requireNoneInWork(slug);
        PublishedVersion before = published.isEmpty() ? null : versions.published(published.getFirst().version());
        VersionContent content = following(before, files.content());
        var version = StandardVersion.opened(id, standard, before == null ? null : before.id(), content, me.id(), now());
        open(version, List.of());
        materials.keep(folder, files.modules(), me.id(), now());
        var chosen = new ArrayList<ChosenModule>();
        files.modules().forEach(module -> chosen.add(saves.added(version, chosen.size(), module, Revision.Kind.ADDED)));
        drafts.flush();
        return new ImportResult.Imported(id, slug, content.version(), drafts.whole(version, chosen).hash());
    }

    /** A change note tells of the version before: where that one is not here, or is another, what files say of it does not fit. */
    static VersionContent following(PublishedVersion before, VersionContent files) {
        if (before == null) {
            return files.withChangeNote(null);
        }
        return files.changeNote() != null && before.number().equals(files.changeNote().from()) ? files : files.withChangeNote(note(before));
    }

    private static ChangeNote note(PublishedVersion before) {
        return new ChangeNote(before.number(), null, ChangeNote.NOTHING, ChangeNote.NOTHING, List.of(), List.of());
    }

    private void requireNoneInWork(String slug) {
        if (drafts.inWork().stream().anyMatch(other -> other.standard().slug().equals(slug))) {
            throw new Conflict("conflict.standard_version_in_work");
        }
    }

    private void open(StandardVersion version, List<ChosenModule> modules) {
        versions.add(version, modules);
        drafts.add(Revision.ofVersion(Chance.id(), version.id(), version.content(), Revision.Kind.STARTED,
                new Revision.By(me.id(), now(), "")));
        drafts.flush();
        changes.record(me.actor(), "draft.opened", "version " + version.id());
    }

    private boolean mayOpen() {
        return me.is(Role.EDITOR) || consents.has(me.id(), Purpose.SELF_ADVOCATE);
    }

    // people

    public Team team(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayWrite());
        StandardVersion version = mine.version();
        Map<UUID, String> owner = version.owner() == null ? Map.of() : persons.names(List.of(version.owner()));
        return new Team(WorkRow.of(version, true), drafts.contributors(id), owner.get(version.owner()), version.quorum(), mine.mayLead());
    }

    /**
     * Asks somebody in who has an account. Asking twice changes nothing.
     *
     * @return the person's name
     */
    public String askIn(UUID id, String email, Contributor.Part part) {
        me.requireLogin();
        Involvement mine = involvements.inToChange(id);
        me.require(mine.mayLead());
        Person person = persons.at("email", email);
        if (!drafts.isContributor(id, person.id(), part)) {
            drafts.add(new Contributor(id, person.id(), part, me.id(), now()));
            letterbox.tell(person.id(), "asked-in " + id + "/" + part, "message.asked-in", "/my/standards");
            changes.record(me.actor(), "draft.asked-in", "version " + id, part.name());
        }
        return person.name();
    }

    /** Ends it from now on; what the person wrote stays. */
    public void askOut(UUID id, UUID person, Contributor.Part part) {
        me.requireLogin();
        Involvement mine = involvements.inToChange(id);
        me.require(mine.mayLead() || me.id().equals(person));
        drafts.remove(id, person, part);
        changes.record(me.actor(), "draft.asked-out", "version " + id, part.name());
    }

    // the way to consent

    public void startCommenting(UUID id, LocalDate until) {
        me.requireLogin();
        StandardVersion version = led(id);
        version.startCommenting(today(), until);
        changes.record(me.actor(), "draft.commenting", "version " + id);
    }

    /** @param early why commenting ends before its day; may be empty where it does not */
    public void startEasyCheck(UUID id, String early) {
        me.requireLogin();
        StandardVersion version = led(id);
        version.startEasyCheck(today(), early);
        changes.record(me.actor(), "draft.easy-check", "version " + id);
    }

    public void askForConsent(UUID id) {
        me.requireLogin();
        StandardVersion version = led(id);
        version.askForConsent(checklists.of(version));
        changes.record(me.actor(), "draft.consent", "version " + id);
    }

    public void reopen(UUID id) {
        me.requireLogin();
        led(id).reopen();
        changes.record(me.actor(), "draft.reopened", "version " + id);
    }

    /** Nobody works on it any more; everything is kept. */
    public void withdraw(UUID id) {
        me.requireLogin();
        led(id).withdraw();
        changes.record(me.actor(), "draft.withdrawn", "version " + id);
    }

    /** @throws RuleBroken where another version came out meanwhile: this one would not follow it */
    public void resume(UUID id) {
        me.requireLogin();
        StandardVersion version = led(id);
        UUID latest = versions.rows(version.standard().slug()).stream().findFirst().map(StandardRow::version).orElse(null);
        if (version.predecessor() != null && !version.predecessor().equals(latest) || version.predecessor() == null && latest != null) {
            throw new RuleBroken("draft.overtaken");
        }
        version.resume();
        drafts.flush();
        changes.record(me.actor(), "draft.resumed", "version " + id);
    }

    public void raise(UUID id, Quorum quorum) {
        me.requireLogin();
        led(id).raise(quorum);
        changes.record(me.actor(), "draft.quorum-raised", "version " + id);
    }

    private StandardVersion led(UUID id) {
        Involvement mine = involvements.inToChange(id);
        me.require(mine.mayLead());
        return mine.version();
    }

    private LocalDate today() {
        return Chance.today(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
