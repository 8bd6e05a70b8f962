package org.peerwerk.standard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.standard.Contributing;
import org.peerwerk.standard.Contributing.Task;
import org.peerwerk.web.Agenda;

/** What a person can do for the standards today: say what they think, check, vote, lead a group, write; and thanks for what they did. */
@RequestScoped
public class StandardAgenda implements Agenda {
    @Inject
    private Contributing contributing;
    private Contributing.Today today;

    @Override
    public List<Item> items(UUID person) {
        return today().tasks().stream().flatMap(StandardAgenda::items).toList();
    }

    @Override
    public Optional<Thanks> thanks(UUID person) {
        Contributing.Ledger done = today().thanks();
        var counts = new LinkedHashMap<String, Integer>();
        count(counts, "task.thanks.comments", done.comments().size());
        count(counts, "task.thanks.checked", done.checked());
        count(counts, "task.thanks.rounds", done.rounds().size());
        return counts.isEmpty() ? Optional.empty() : Optional.of(new Thanks(counts, "/my/contributions"));
    }

    private static void count(Map<String, Integer> counts, String key, int number) {
        if (number > 0) {
            counts.put(number == 1 ? key + ".one" : key, number);
        }
    }

    /** Read once a request, for the tasks and for the thanks. */
    private Contributing.Today today() {
        if (today == null) {
            today = contributing.today();
        }
        return today;
    }

    /** A task as it stands in a list; writing is two when texts and comments both wait. */
    static Stream<Item> items(Task task) {
        Contributing.About about = task.about();
        List<Object> named = List.of(about.title(), about.number());
        return switch (task) {
            case Task.Comment one -> Stream.of(new Item("task.comment", List.of(about.title(), about.number(), one.until()),
                    "/my/comments/" + about.id(), 0, one.said() > 0, "talk"));
            case Task.Check one -> Stream.of(new Item("task.check", named, one.begun() == null ? "/my/checks/" + about.id()
                    : CheckPages.path(one.begun()), one.minutes(), one.begun() != null, "read"));
            case Task.Group one -> Stream.of(new Item("task.group", named, CheckPages.path(one.checkPackage()), one.minutes(), false, "take-part"));
            case Task.VoteOn one -> Stream.of(new Item("task.vote", named, "/my/rounds/" + about.id(), one.minutes(), false, "vote"));
            case Task.Moderate one -> Stream.of(new Item("task.moderate", named, "/my/groups/" + one.session(), "take-part"));
            case Task.Write one -> {
                var items = new ArrayList<Item>();
                if (one.comments() > 0) {
                    items.add(new Item(one.comments() == 1 ? "task.answer.one" : "task.answer",
                            List.of(about.title(), about.number(), one.comments()), Words.path(about.id()) + "/comments", "talk"));
                }
                if (one.sentBack() > 0) {
                    items.add(new Item(one.sentBack() == 1 ? "task.rewrite.one" : "task.rewrite",
                            List.of(about.title(), about.number(), one.sentBack()), Words.path(about.id()), "write"));
                }
                yield items.stream();
            }
        };
    }
}
