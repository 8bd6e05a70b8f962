package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.standard.Block;
import org.peerwerk.standard.ConsentRound;
import org.peerwerk.standard.ConsentRound.Item;
import org.peerwerk.standard.Difference;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.Participation;
import org.peerwerk.standard.RoundRepository.OwnVote;
import org.peerwerk.standard.StandardVersion;
import org.peerwerk.standard.Vote;
import org.peerwerk.standard.Voting;
import org.peerwerk.standard.Voting.Ballot;
import org.peerwerk.standard.Voting.SeenStop;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/**
 * The consent round for those who vote, one thing a page: what it is, joining, one page for each part, and what one has said. A Stop is
 * sent at once; whether there is a reason for it is asked afterwards.
 */
@Path("/my/rounds/{version:[0-9a-f-]{36}}")
public class RoundPages {
    private static final String ITEM = "{item:" + ConsentRound.CHANGE_NOTE + "|" + ConsentRound.FRAME + "|[0-9a-f-]{36}}";

    @Inject
    private Voting voting;
    @Inject
    private Me me;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private KeptForms keptForms;

    /** What can be said to a part. */
    public enum Say {
        YES, WORRY, STOP
    }

    /** Ways to begin a sentence, for whoever wants to say why. */
    public enum Starter {
        UNCLEAR, MISSING, HARM, TIME
    }

    /** The whole round: what it is about before somebody joins, then the list of its parts. */
    public record HomePage(Ballot ballot) {
        public String path() {
            return RoundPages.path(ballot);
        }

        public StandardVersion version() {
            return ballot.version();
        }

        public List<Item> items() {
            return ballot.round().items();
        }

        /** The first part to which nothing is said, or null. */
        public Item next() {
            return items().stream().filter(item -> !ballot.isDone(item)).findFirst().orElse(null);
        }

        /** Stops whose giver takes part no more, for self-advocates to decide about. */
        public List<SeenStop> orphans() {
            return ballot.advocate() && ballot.isPresent() && ballot.open() ? ballot.stops().stream().filter(SeenStop::giverLeft).toList()
                    : List.of();
        }

        public List<SeenStop> mine() {
            return ballot.stops().stream().filter(SeenStop::mine).toList();
        }

        /** The reader's own Stops to what is no part of the round any more: nothing else leads to them. */
        public List<SeenStop> mineOnGone() {
            return mine().stream().filter(stop -> items().stream().noneMatch(item -> item.key().equals(stop.item()))).toList();
        }

        public Item item(String key) {
            return RoundPages.item(ballot, key);
        }

        public boolean isPublished() {
            return version().status() == StandardVersion.Status.PUBLISHED;
        }
    }

    /** The question about a conflict of interest. */
    public record JoinPage(Form form, Ballot ballot) {
        public String path() {
            return RoundPages.path(ballot);
        }
    }

    public record LeavePage(Form form, Ballot ballot) {
        public String path() {
            return RoundPages.path(ballot);
        }
    }

    /**
     * One part.
     *
     * @param changes  what is different from the version before; null for a first version
     * @param allForms every text stands there in its three forms, side by side
     */
    public record PartPage(Form form, Ballot ballot, Item item, Changes changes, boolean allForms) {
        public String path() {
            return RoundPages.path(ballot) + "/" + item.key();
        }

        /** Null where the part is no module. */
        public ModuleContent module() {
            return RoundPages.module(ballot, item);
        }

        public List<Block> blocks() {
            if (module() != null) {
                return Block.of(module());
            }
            boolean note = isChangeNote();
            return Block.of(ballot.whole().content()).stream()
                    .filter(block -> note == List.of("headline", "note", "transition").contains(block.place().kind())).toList();
        }

        /** The texts by what kind they are, in the order of reading: learning outcomes stand under one heading. */
        public Map<String, List<Block>> texts() {
            return blocks().stream().collect(Collectors.groupingBy(block -> block.place().kind(), LinkedHashMap::new, Collectors.toList()));
        }

        public boolean isChangeNote() {
            return item.key().equals(ConsentRound.CHANGE_NOTE);
        }

        public List<Difference> differences() {
            return changes == null || isChangeNote() ? List.of() : changes.of(module() == null ? null : module().id());
        }

        /** The version before does not have it: everything in it is new. */
        public boolean isNew() {
            return changes == null || module() != null && !changes.before().modulesById().containsKey(module().id());
        }

        public int number() {
            return ballot.round().items().indexOf(item) + 1;
        }

        public OwnVote vote() {
            return ballot.votes().get(item.key());
        }

        public SeenStop stop() {
            return ballot.mineOn(item.key());
        }

        public List<SeenStop> othersStops() {
            return ballot.stops(item.key()).stream().filter(stop -> !stop.mine()).toList();
        }

        /** The reader can say something now. */
        public boolean canSpeak() {
            return ballot.open() && ballot.isPresent() && stop() == null;
        }

        public boolean isSaid(Say say) {
            return vote() != null && vote().choice().name().equals(say.name());
        }
    }

    /** The words for a worry, asked after the vote is counted. */
    public record WorryPage(Form form, Ballot ballot, Item item) {
        public String path() {
            return RoundPages.path(ballot) + "/" + item.key();
        }
    }

    /** One's own Stop: it counts; words for it if wanted; taking it back. */
    public record StopPage(Form form, Ballot ballot, Item item, SeenStop stop) {
        public String path() {
            return RoundPages.path(ballot) + "/" + item.key();
        }
    }

    /** The Stop of somebody who has left. */
    public record OrphanPage(Form form, Ballot ballot, SeenStop stop) {
        public String path() {
            return RoundPages.path(ballot);
        }

        public Item item() {
            return RoundPages.item(ballot, stop.item());
        }
    }

    /** @return null where the part is no module */
    static ModuleContent module(Ballot ballot, Item item) {
        return ballot.whole().modules().stream().filter(module -> module.id().toString().equals(item.key())).findFirst().orElse(null);
    }

    /** The part by its key; one that people voted on before it was taken out has no words any more. */
    static Item item(Ballot ballot, String key) {
        return ballot.round().items().stream().filter(item -> item.key().equals(key)).findFirst().orElse(new Item(key, ""));
    }

    static String path(Ballot ballot) {
        return "/my/rounds/" + ballot.version().id();
    }

    @GET
    public Page home(@PathParam("version") UUID version) {
        return Page.of("standard/round.jte", new HomePage(voting.ballot(version)));
    }

    /** What one has said, before one goes. */
    @GET
    @Path("said")
    public Page said(@PathParam("version") UUID version) {
        return Page.of("standard/round-said.jte", new HomePage(voting.ballot(version)));
    }

    @GET
    @Path("join")
    public Page join(@PathParam("version") UUID version) {
        Ballot ballot = voting.ballot(version);
        Participation mine = ballot.mine();
        Form form = Form.empty(view);
        return Page.of("standard/round-join.jte", new JoinPage(mine == null ? form
                : form.with("conflict", mine.conflict()).with("conflictIs", mine.conflictIs()), ballot));
    }

    @POST
    @Path("join")
    public Response join(@PathParam("version") UUID version, Form form) {
        return form.submit(() -> {
            if (!List.of("true", "false").contains(form.value("conflict"))) {
                form.reject("conflict", "form.choose");
            }
            String what = form.optionalText("conflictIs", Voting.LONGEST);
            if (!form.isGood()) {
                return null;
            }
            voting.join(version, form.isTicked("conflict"), what);
            flash.say("round.joined");
            return "/my/rounds/" + version;
        }, () -> Page.of("standard/round-join.jte", new JoinPage(form, voting.ballot(version))));
    }

    @GET
    @Path("leave")
    public Page leave(@PathParam("version") UUID version) {
        return Page.of("standard/round-leave.jte", new LeavePage(Form.empty(view), voting.ballot(version)));
    }

    @POST
    @Path("leave")
    public Response leave(@PathParam("version") UUID version, Form form) {
        return form.submit(() -> {
            voting.leave(version);
            flash.say("round.left");
            return "/my/rounds/" + version;
        }, () -> Page.of("standard/round-leave.jte", new LeavePage(form, voting.ballot(version))));
    }

    @GET
    @Path(ITEM)
    public Page part(@PathParam("version") UUID version, @PathParam("item") String key, @QueryParam("forms") String forms) {
        return partPage(version, key, Form.empty(view), "all".equals(forms));
    }

    @POST
    @Path(ITEM)
    public Response say(@PathParam("version") UUID version, @PathParam("item") String key, Form form) {
        return form.submit(() -> {
            Say say = form.choice("say", Say.class);
            if (!form.isGood()) {
                return null;
            }
            String here = "/my/rounds/" + version + "/" + key;
            switch (say) {
                case YES -> voting.yes(version, key, Vote.Choice.YES, "");
                case WORRY -> voting.yes(version, key, Vote.Choice.WORRY, words(voting.ballot(version), key));
                case STOP -> voting.stop(version, key, form.once());
            }
            return switch (say) {
                case YES -> {
                    flash.say("vote.said.yes");
                    yield next(version, key);
                }
                case WORRY -> here + "/worry";
                case STOP -> here + "/stop";
            };
        }, () -> partPage(version, key, form, false));
    }

    /** What the reader said of their worry so far. */
    private static String words(Ballot ballot, String key) {
        OwnVote vote = ballot.votes().get(key);
        return vote == null ? "" : vote.worry();
    }

    @GET
    @Path(ITEM + "/worry")
    public Page worry(@PathParam("version") UUID version, @PathParam("item") String key) {
        Ballot ballot = voting.ballot(version);
        return worryPage(ballot, key, Form.empty(view).with("worry", words(ballot, key)).resume(keptForms.find(view.path())));
    }

    @POST
    @Path(ITEM + "/worry")
    public Response worry(@PathParam("version") UUID version, @PathParam("item") String key, Form form) {
        return form.submit(keptForms, "/my/rounds/" + version, () -> {
            String worry = form.optionalText("worry", Voting.LONGEST);
            if (!form.isGood()) {
                return null;
            }
            voting.yes(version, key, Vote.Choice.WORRY, worry);
            flash.say("vote.said.worry");
            return next(version, key);
        }, () -> worryPage(voting.ballot(version), key, form));
    }

    @GET
    @Path(ITEM + "/stop")
    public Response stop(@PathParam("version") UUID version, @PathParam("item") String key) {
        Ballot ballot = voting.ballot(version);
        SeenStop mine = ballot.mineOn(key);
        return mine == null ? Response.seeOther(URI.create(view.link(partOrHome(ballot, key)))).build()
                : Response.ok(Page.of("standard/round-stop.jte",
                        new StopPage(Form.empty(view).with("reason", mine.reason()).resume(keptForms.find(view.path())), ballot,
                        item(ballot, key), mine))).build();
    }

    /** Says why, or takes the Stop back. */
    @POST
    @Path(ITEM + "/stop")
    public Response stop(@PathParam("version") UUID version, @PathParam("item") String key, Form form) {
        return form.submit(keptForms, "/my/rounds/" + version, () -> {
            UUID id = form.chosen("stop");
            if (id != null && form.has("withdraw")) {
                voting.withdrawStop(version, id);
                flash.say("stop.withdrawn");
                return partOrHome(voting.ballot(version), key);
            }
            String reason = reason(form);
            if (!form.isGood()) {
                return null;
            }
            voting.explain(version, id, reason);
            flash.say(reason.isEmpty() ? "stop.unexplained" : "stop.explained");
            return next(version, key);
        }, () -> stopAgain(version, key, form));
    }

    /** The page of a part; the whole round where it is no part any more. */
    private static String partOrHome(Ballot ballot, String key) {
        return path(ballot) + (ballot.round().items().stream().anyMatch(item -> item.key().equals(key)) ? "/" + key : "");
    }

    /** The sentence that was begun, and what was written after it. */
    private String reason(Form form) {
        String words = form.optionalText("reason", Voting.LONGEST);
        if (!form.has("starter")) {
            return words;
        }
        Starter starter = form.choice("starter", Starter.class);
        return starter == null ? words : (view.t(Words.key("stop.starter", starter)).replace("…", "").strip() + " " + words).strip();
    }

    /** Where the Stop is not the reader's own, or gone, the part says so. */
    private Page stopAgain(UUID version, String key, Form form) {
        Ballot ballot = voting.ballot(version);
        SeenStop mine = ballot.mineOn(key);
        return mine == null ? partPage(version, key, form, false)
                : Page.of("standard/round-stop.jte", new StopPage(form, ballot, item(ballot, key), mine));
    }

    @GET
    @Path("stops/{stop:[0-9a-f-]{36}}")
    public Page orphan(@PathParam("version") UUID version, @PathParam("stop") UUID stop) {
        return orphanPage(version, stop, Form.empty(view));
    }

    @POST
    @Path("stops/{stop:[0-9a-f-]{36}}")
    public Response decide(@PathParam("version") UUID version, @PathParam("stop") UUID stop, Form form) {
        return form.submit(() -> {
            if (!List.of("true", "false").contains(form.value("lift"))) {
                form.reject("lift", "form.choose");
                return null;
            }
            flash.say(voting.decideOnStop(version, stop, form.isTicked("lift")) ? "stop.lifted" : "stop.spoken");
            return "/my/rounds/" + version;
        }, () -> orphanPage(version, stop, form));
    }

    private Page orphanPage(UUID version, UUID id, Form form) {
        Ballot ballot = voting.ballot(version);
        me.require(ballot.advocate());
        SeenStop stop = ballot.stops().stream().filter(one -> one.id().equals(id) && one.giverLeft()).findFirst()
                .orElseThrow(() -> new NotFound("stop " + id));
        return Page.of("standard/round-orphan.jte", new OrphanPage(form, ballot, stop));
    }

    private Page partPage(UUID version, String key, Form form, boolean allForms) {
        Ballot ballot = voting.ballot(version);
        return Page.of("standard/round-part.jte", new PartPage(form, ballot, known(ballot, key),
                ballot.before() == null ? null : Changes.between(ballot.before(), ballot.whole()), allForms));
    }

    private static Page worryPage(Ballot ballot, String key, Form form) {
        return Page.of("standard/round-worry.jte", new WorryPage(form, ballot, known(ballot, key)));
    }

    private static Item known(Ballot ballot, String key) {
        return ballot.round().items().stream().filter(item -> item.key().equals(key)).findFirst()
                .orElseThrow(() -> new NotFound("part " + key));
    }

    /** The next part to which nothing is said, after this one or from the beginning; what was said where there is none. */
    private String next(UUID version, String key) {
        Ballot ballot = voting.ballot(version);
        List<Item> items = ballot.round().items();
        int here = items.indexOf(item(ballot, key));
        return path(ballot) + "/" + Stream.concat(items.stream().skip(here + 1), items.stream().limit(here + 1)).filter(item -> !ballot.isDone(item))
                .map(Item::key).findFirst().orElse("said");
    }
}
