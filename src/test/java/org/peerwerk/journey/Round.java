package org.peerwerk.journey;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.ChangeNote;
import org.peerwerk.standard.ConsentRound;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.OutcomeMapping;
import org.peerwerk.standard.VersionContent;
import org.peerwerk.standard.WholeVersion;

/**
 * A small standard of its own with a published version 1.0 and a version 1.1 in work by {@code author}, put behind the pages into the
 * state a test begins in: one module is reworded and has an outcome more, everything is written, commented on and checked.
 */
final class Round {
    static final String WORRY = "Ist das nicht zu viel auf einmal?";
    private static final List<String> CHECKERS = List.of("easyreader1@example.org", "easyreader2@example.org");

    final String slug;
    /** Id of version 1.1. */
    final String version;
    /** Id of the module that says something new. */
    final String changed;
    private final String standard;
    private final WholeVersion before;
    private final WholeVersion now;

    private Round(String standard, String version, WholeVersion before, WholeVersion now) {
        slug = now.content().slug();
        this.standard = standard;
        this.version = version;
        this.before = before;
        this.now = now;
        changed = now.modules().stream().filter(module -> !before.modules().contains(module)).findFirst().orElseThrow().id().toString();
    }

    /** In consent: people may vote. */
    static Round inConsent(Tables tables, String title) throws SQLException {
        WholeVersion before = small(whole(tables, shipped(tables)), "probe-" + UUID.randomUUID().toString().substring(0, 8), title);
        var round = new Round(UUID.randomUUID().toString(), UUID.randomUUID().toString(), before, next(before));
        round.store(tables);
        return round;
    }

    /** A version in work that was made through the pages, as it stands now. */
    static Round of(Tables tables, String version) throws SQLException {
        return new Round(tables.one("select standard_id from standard_version where id = ?::uuid", version), version,
                whole(tables, tables.one("select predecessor_id from standard_version where id = ?::uuid", version)), whole(tables, version));
    }

    String path() {
        return "/my/standards/" + version;
    }

    String round() {
        return "/my/rounds/" + version;
    }

    /** These people take part, their fee is recorded, and each has said yes to every part. */
    void everybodyAgrees(Tables tables, List<String> users) throws SQLException {
        for (String user : users) {
            String email = user + "@example.org";
            tables.run("insert into participation (version_id, person_id, joined_at, conflict, conflict_is, fee, fee_paid, version) "
                    + "select ?::uuid, id, now(), false, '', '40 Euro', true, 1 from person where email = ?", version, email);
            for (ConsentRound.Item item : ConsentRound.items(before, now)) {
                tables.run("insert into vote (id, version_id, item, hash, person_id, choice, worry, cast_at, version) "
                        + "select gen_random_uuid(), ?::uuid, ?, ?, id, 'YES', '', now(), 1 from person where email = ?", version, item.key(),
                        item.hash(), email);
            }
        }
    }

    /** Somebody says Stop to the module that is new. Answers the Stop's id. */
    String stopOf(Tables tables, String user) throws SQLException {
        String id = UUID.randomUUID().toString();
        tables.run("insert into stop (id, version_id, item, given_by, given_at, reason, version) select ?::uuid, ?::uuid, ?, id, now(), '', 1 from person "
                + "where email = ?", id, version, changed, user + "@example.org");
        return id;
    }

    void status(Tables tables, String status) throws SQLException {
        tables.run("update standard_version set status = ? where id = ?::uuid", status, version);
    }

    private static String shipped(Tables tables) throws SQLException {
        return tables.one("select v.id from standard_version v join standard s on s.id = v.standard_id "
                + "where s.slug = 'peer-supporter' and v.number = '1.0'");
    }

    private static WholeVersion whole(Tables tables, String version) throws SQLException {
        VersionContent content = Json.read(tables.one("select content from standard_version where id = ?::uuid", version), VersionContent.class);
        List<ModuleContent> modules = tables.column("select m.content from module_version m join standard_version_module c "
                + "on c.module_version_id = m.id where c.version_id = ?::uuid order by c.position", version).stream()
                .map(json -> Json.read(json, ModuleContent.class)).toList();
        return new WholeVersion(content, modules);
    }

    /** Two modules of the shipped standard without what ties them to the others. */
    private static WholeVersion small(WholeVersion whole, String slug, String title) {
        List<ModuleContent> modules = Stream.of(whole.modules().get(0), whole.modules().get(2)).map(module -> new ModuleContent(module.format(),
                module.id(), module.code(), module.mandatory(), module.title(), module.description(), module.units(), module.practiceHours(),
                module.assessment(), List.of(), module.companion(), module.outcomes(), List.of())).toList();
        VersionContent content = whole.content();
        var small = new WholeVersion(content, modules);
        return new WholeVersion(new VersionContent(content.format(), slug, "1.0", content.licence(), new LocalizedText(title, title, title),
                content.holder(), content.summary(), small.contactUnits(), small.practiceHours(),
                modules.stream().map(ModuleContent::code).toList(), content.rules().subList(0, 1), null), modules);
    }

    private static WholeVersion next(WholeVersion before) {
        ModuleContent module = before.modules().getLast();
        var outcomes = new ArrayList<>(module.outcomes());
        ModuleContent.Outcome first = outcomes.getFirst();
        outcomes.set(0, new ModuleContent.Outcome(first.id(), first.code(), first.critical(), first.withSupport(), new LocalizedText(
                "hört zu und unterbricht nicht", "Sie hören gut zu.\nSie lassen andere ausreden.", "listens and does not interrupt")));
        outcomes.add(new ModuleContent.Outcome(UUID.randomUUID(), module.code() + "." + (outcomes.size() + 1), false, true,
                new LocalizedText("fragt nach Pausen", "Sie fragen: Brauchen Sie eine Pause?", "asks about breaks")));
        var changed = new ModuleContent(module.format(), module.id(), module.code(), module.mandatory(), module.title(), module.description(),
                module.units(), module.practiceHours(), module.assessment(), module.prerequisites(), module.companion(), outcomes, List.of());
        List<ModuleContent> modules = List.of(before.modules().getFirst(), changed);
        VersionContent old = before.content();
        var after = new WholeVersion(old, modules);
        var note = new ChangeNote("1.0", ChangeNote.Kind.CONTENT,
                new LocalizedText("Peers fragen jetzt nach Pausen.", "Peers fragen jetzt: Brauchen Sie eine Pause?", "Peers now ask about breaks."),
                new LocalizedText("Modul A3 hat ein Lernergebnis mehr.", "Teil A3 ist anders.\nSie lernen dort etwas Neues.",
                        "Module A3 has one outcome more."), OutcomeMapping.suggest(before, after, List.of()), List.of());
        return new WholeVersion(new VersionContent(old.format(), old.slug(), "1.1", old.licence(), old.title(), old.holder(), old.summary(),
                old.contactUnits(), old.practiceHours(), old.modules(), old.rules(), note), modules);
    }

    private void store(Tables tables) throws SQLException {
        tables.run("insert into standard (id, slug) values (?::uuid, ?)", standard, slug);
        String first = UUID.randomUUID().toString();
        insert(tables, first, before, null);
        tables.run("update standard_version set status = 'PUBLISHED', basis = '{\"kind\":\"start\"}', hash = ?, published_on = date '2026-11-22' "
                + "where id = ?::uuid", before.hash(), first);
        insert(tables, version, now, first);
        tables.run("update standard_version set status = 'CONSENT', commenting_from = current_date - 40, commenting_until = current_date - 10, "
                + "commenting_ended_on = current_date - 15, ended_early_because = 'Alle hatten geantwortet.' where id = ?::uuid", version);
        tables.run("insert into revision (id, version_id, content, kind, author_id, saved_at, reason) select gen_random_uuid(), v.id, v.content, "
                + "'STARTED', v.owner_id, now(), '' from standard_version v where v.id = ?::uuid", version);
        check(tables, block -> true);
    }

    private void insert(Tables tables, String id, WholeVersion whole, String predecessor) throws SQLException {
        tables.run("insert into standard_version (id, standard_id, number, status, content, content_format, version, predecessor_id, owner_id, "
                + "started_at) select ?::uuid, ?::uuid, ?, 'DRAFT', ?, 1, 1, ?::uuid, (select id from person where email = 'author@example.org' "
                + "and ?::uuid is not null), now()", id, standard, whole.content().version(), Json.write(whole.content()), predecessor, predecessor);
        int position = 0;
        for (ModuleContent module : whole.modules()) {
            String json = Json.write(module);
            tables.run("insert into module_version (id, standard_id, code, content, content_format, hash) values (gen_random_uuid(), ?::uuid, ?, ?, 1, "
                    + "encode(sha256(convert_to(?, 'UTF8')), 'hex')) on conflict do nothing", standard, module.code(), json, json);
            tables.run("insert into standard_version_module (version_id, module_id, position, module_version_id) select ?::uuid, ?::uuid, ?::integer, id "
                    + "from module_version where standard_id = ?::uuid and content = ?", id, module.id().toString(), String.valueOf(position++),
                    standard, json);
        }
    }

    /** How many texts have an easy form. */
    long easyTexts() {
        return texts().filter(block -> block.text().has(Language.EASY)).count();
    }

    /** How many learning outcomes it has. */
    long outcomes() {
        return now.outcomes().count();
    }

    private Stream<Block> texts() {
        return Stream.concat(Block.of(now.content()).stream(), now.modules().stream().flatMap(module -> Block.of(module).stream()));
    }

    /** Two people understood each of these easy texts. */
    void check(Tables tables, Predicate<Block> which) {
        texts().filter(which).forEach(block -> checked(tables, block));
    }

    private void checked(Tables tables, Block block) {
        String owner = block.place().module() == null ? standard : block.place().module().toString();
        for (String checker : CHECKERS) {
            try {
                tables.run("insert into verdict (id, standard_id, owner_id, kind, hash, version_id, block, checker_id, word, note, given_at) "
                        + "select gen_random_uuid(), ?::uuid, ?::uuid, ?, ?, ?::uuid, ?, id, 'UNDERSTOOD', '', now() from person where email = ? "
                        + "on conflict do nothing", standard, owner, block.place().kind(), block.easyHash(), version, block.place().key(), checker);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
