package org.peerwerk.standard.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.Texts;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.Place;
import org.peerwerk.standard.PublishCheck.Reason;
import org.peerwerk.standard.PublishCheck.Task;
import org.peerwerk.standard.Publishing.Checklist;
import org.peerwerk.standard.StandardVersion;
import org.peerwerk.standard.WholeVersion;
import org.peerwerk.web.View;

/**
 * What is missing for publication as sentences, each with the place where it is mended. Many reasons of one kind are one sentence with a
 * count for each module: nobody reads three hundred lines.
 */
public record MissingWords(WholeVersion whole, UUID version, boolean voting, List<Reason> reasons) {
    /** So many of one kind are still told one by one. */
    private static final int FEW = 4;
    private static final String FEES = "consent.fee-not-recorded";

    /** @param where the place it is about, each module with the number of its places, or nothing where only others can mend it */
    public record Line(String sentence, List<Where> where) {
    }

    /** @param href without language */
    public record Where(String name, String href) {
    }

    public static MissingWords of(Checklist list, Task task) {
        return new MissingWords(list.whole(), list.version().id(), list.version().status() == StandardVersion.Status.CONSENT,
                list.check().missing(task));
    }

    public List<Line> lines(View view) {
        var kinds = new LinkedHashMap<String, List<Reason>>();
        reasons.forEach(reason -> kinds.computeIfAbsent(reason.code(), any -> new ArrayList<>()).add(reason));
        var lines = new ArrayList<Line>();
        kinds.values().forEach(same -> {
            String many = same.getFirst().code() + ".many";
            if (same.size() > FEW && Texts.has(view.language(), many)) {
                lines.add(new Line(view.t(many, same.size()), modules(view, same)));
            } else {
                same.forEach(reason -> lines.add(new Line(sentence(view, reason),
                        isForOthers(view, reason) ? List.of() : List.of(where(view, reason)))));
            }
        });
        return lines;
    }

    /** One of something has a sentence of its own where the words ask for it. */
    private static String sentence(View view, Reason reason) {
        String one = reason.code() + ".one";
        boolean isOne = !reason.params().isEmpty() && reason.params().getFirst() instanceof Number number && number.longValue() == 1;
        return view.t(isOne && Texts.has(view.language(), one) ? one : reason.code(), reason.params().toArray());
    }

    private List<Where> modules(View view, List<Reason> same) {
        var counts = new LinkedHashMap<UUID, Integer>();
        same.forEach(reason -> counts.merge(reason.place().module() == null ? version : reason.place().module(), 1, Integer::sum));
        return counts.entrySet().stream().map(entry -> {
            ModuleContent module = whole.modulesById().get(entry.getKey());
            String name = module == null ? view.t("news.own") : Words.module(view, module);
            return new Where(view.t("publish.count", name, entry.getValue()), desk(module == null ? null : module.id()));
        }).toList();
    }

    /** Fees are recorded by the standards office, and seen by it alone. */
    private static boolean isForOthers(View view, Reason reason) {
        return reason.code().equals(FEES) && !view.me().is(Role.EDITOR);
    }

    private Where where(View view, Reason reason) {
        Place place = reason.place();
        String name = place == null ? view.t(Words.key("publish.mend", reason.task())) : Words.place(view, whole, place);
        return new Where(name, switch (reason.task()) {
            case MODULES -> place == null ? Words.path(version) : Words.write(version, place);
            case HOURS -> place == null ? Words.path(version) + "/own/write/facts" : Words.write(version, place);
            case TEXTS -> Words.write(version, place);
            case NOTE, KIND -> Words.path(version) + "/change";
            case MAPPING -> Words.path(version) + "/mapping";
            case TRANSITION -> place == null ? Words.path(version) + "/change#transitions" : Words.write(version, place);
            case COMMENTS -> Words.path(version) + (place == null ? "" : "/comments");
            case EASY -> place.isOfTheChange() ? Words.write(version, place) : desk(place.module()) + "#" + place.key();
            case CONSENT -> Words.path(version) + (reason.code().equals(FEES) ? "/present" : voting ? "/publish#round" : "");
        });
    }

    private String desk(UUID module) {
        return Words.path(version) + (module == null ? "/own" : "/modules/" + module);
    }
}
