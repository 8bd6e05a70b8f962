package org.peerwerk.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.accounts.Invitation.Offer;
import org.peerwerk.people.MembershipRepository.Belonging;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.RuleBroken;

/**
 * What would happen if a file were imported now: worked out from the file and from who belongs to the organisation, and never stored, so
 * that it is true whenever it is looked at. Who belongs is changed, who does not is invited: nobody is put into an organisation without
 * their own yes, and a file does not tell who has an account.
 *
 * @param rows   one a line
 * @param faults what is wrong with the file as a whole
 */
public record Preview(List<Row> rows, List<Fault> faults) {

    public enum Kind {
        /** Will be asked to belong to the organisation. */
        NEW,
        /** The same, by a letter that whoever imports prints. */
        LETTER,
        CHANGED, UNCHANGED, FAULTY
    }

    /** What is to be done for a line. */
    public sealed interface Step {
    }

    public record Invite(Offer offer, Invitee invitee) implements Step {
    }

    /** Somebody without mail: a user name is chosen for them when it is their turn. */
    public record Write(Offer offer, String firstName, String lastName) implements Step {
    }

    /** @param until first day without it; null where no end is known */
    public record Change(UUID membership, Standing standing, UUID site, LocalDate until) implements Step {
    }

    /** It is as the line says. */
    public record Nothing() implements Step {
    }

    /** It cannot be done. */
    public record Refusal(List<Fault> faults) implements Step {
    }

    public record Row(Line line, Step step) {
        public Kind kind() {
            return switch (step) {
                case Invite invite -> Kind.NEW;
                case Write write -> Kind.LETTER;
                case Change change -> Kind.CHANGED;
                case Nothing nothing -> Kind.UNCHANGED;
                case Refusal refusal -> Kind.FAULTY;
            };
        }

        public List<Fault> faults() {
            return step instanceof Refusal refusal ? refusal.faults() : List.of();
        }
    }

    /** @param office the office imports: only the office names admins, and ends what they are */
    static Preview of(PeopleFile file, Roster roster, boolean office, LocalDate today) {
        Map<Integer, List<Fault>> ofLine = file.faults().stream().collect(Collectors.groupingBy(Fault::line));
        var seen = new HashMap<String, Integer>();
        Map<String, Integer> withMail = file.lines().stream().filter(line -> !line.email().isEmpty())
                .collect(Collectors.toMap(Roster::name, Line::number, (first, further) -> first));
        var rows = new ArrayList<Row>(file.lines().size());
        for (Line line : file.lines()) {
            var comparing = new Comparing(file, roster, line, office, today);
            comparing.faults.addAll(ofLine.getOrDefault(line.number(), List.of()));
            Integer first = seen.putIfAbsent(Roster.key(line), line.number());
            if (first != null) {
                comparing.reject(Column.EMAIL, "people-file.twice", first);
            }
            if (line.email().isEmpty() && withMail.containsKey(Roster.name(line)) && roster.of(line).isEmpty() && !roster.knowsMail(line)) {
                comparing.reject(Column.EMAIL, "people-file.mail-in-line", line.name(), withMail.get(Roster.name(line)));
            }
            rows.add(new Row(line, comparing.step()));
            ofLine.remove(line.number());
        }
        return new Preview(List.copyOf(rows), ofLine.values().stream().flatMap(List::stream).sorted((a, b) -> a.line() - b.line()).toList());
    }

    public long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /** Nothing is in error: only then it is imported, and all of it. */
    public boolean isGood() {
        return faults.isEmpty() && count(Kind.FAULTY) == 0;
    }

    /** One line against what is there. */
    private static final class Comparing {
        private final PeopleFile file;
        private final Roster roster;
        private final Line line;
        private final boolean office;
        private final LocalDate today;
        private final List<Fault> faults = new ArrayList<>();

        Comparing(PeopleFile file, Roster roster, Line line, boolean office, LocalDate today) {
            this.file = file;
            this.roster = roster;
            this.line = line;
            this.office = office;
            this.today = today;
        }

        void reject(Column column, String code, Object... params) {
            faults.add(Fault.at(line.number(), column, code, params));
        }

        Step step() {
            UUID site = null;
            if (!line.site().isEmpty()) {
                site = roster.site(line.site());
                if (site == null) {
                    reject(Column.SITE, "people-file.no-site", line.site());
                }
            }
            Step step = switch (roster.of(line).size()) {
                case 0 -> invite(site);
                case 1 -> change(roster.of(line).getFirst(), site);
                default -> {
                    reject(Column.EMAIL, "people-file.ambiguous", line.name());
                    yield new Nothing();
                }
            };
            return faults.isEmpty() ? step : new Refusal(List.copyOf(faults));
        }

        private Step change(Belonging there, UUID site) {
            Standing standing = line.standing() == null ? there.standing() : line.standing();
            UUID where = file.columns().contains(Column.SITE) ? site : there.site();
            LocalDate until = file.columns().contains(Column.UNTIL) ? until() : there.until();
            if (line.since() != null && !line.since().equals(there.since())) {
                reject(Column.SINCE, "people-file.since-stands", there.since());
            }
            if (!Objects.equals(until, there.until())) {
                if (there.until() != null && (until == null || until.isAfter(there.until()))) {
                    reject(Column.UNTIL, "people-file.end-stands", there.until().minusDays(1));
                } else if (until.isBefore(today)) {
                    reject(Column.UNTIL, "people-file.end-past", today.minusDays(1));
                }
            }
            boolean same = standing == there.standing() && Objects.equals(until, there.until());
            if (!office && !same && (standing == Standing.ADMIN || there.standing() == Standing.ADMIN)) {
                reject(Column.STANDING, "people-file.only-office");
            }
            return same && Objects.equals(where, there.site()) ? new Nothing() : new Change(there.membership(), standing, where, until);
        }

        private Step invite(UUID site) {
            if (roster.knowsMail(line)) {
                reject(Column.EMAIL, "people-file.mail-known", line.name());
                return new Nothing();
            }
            Standing standing = line.standing() == null ? Standing.STAFF : line.standing();
            var offer = new Offer(roster.organisation(), standing, line.since() == null ? today : line.since(), line.last(), site);
            Offer open = roster.offered(line);
            if (open != null) {
                if (differs(open, site)) {
                    reject(Column.EMAIL, "people-file.invited-otherwise");
                }
                return new Nothing();
            }
            if (!office && standing == Standing.ADMIN) {
                reject(Column.STANDING, "people-file.only-office");
            }
            int last = line.name().lastIndexOf(' ');
            if (last < 0) {
                reject(Column.NAME, "people-file.whole-name");
                return new Nothing();
            }
            String firstName = line.name().substring(0, last);
            String lastName = line.name().substring(last + 1);
            checked(Column.SINCE, () -> offer.requireGood(today));
            if (line.email().isEmpty()) {
                return new Write(offer, firstName, lastName);
            }
            var invitee = Invitee.byMail(firstName, lastName, line.email());
            checked(Column.EMAIL, invitee::requireGood);
            return new Invite(offer, invitee);
        }

        /** The rules of an invitation, said beside the column. */
        private void checked(Column otherwise, Runnable rule) {
            try {
                rule.run();
            } catch (RuleBroken broken) {
                reject("until".equals(broken.field()) ? Column.UNTIL : otherwise, broken.code(), broken.params().toArray());
            }
        }

        private boolean differs(Offer open, UUID site) {
            return line.standing() != null && line.standing() != open.standing() || line.since() != null && !line.since().equals(open.since())
                    || file.columns().contains(Column.SITE) && !Objects.equals(site, open.site())
                    || file.columns().contains(Column.UNTIL) && !Objects.equals(line.last(), open.last());
        }

        private LocalDate until() {
            return line.last() == null ? null : line.last().plusDays(1);
        }
    }
}
