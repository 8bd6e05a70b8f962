package org.peerwerk.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.PersonalData;

/** What was said about pages. */
@ApplicationScoped
public class RemarkRepository implements PersonalData {
    private static final Term OLD = Term.days("remarks", Remark.DAYS);
    private static final Kind REMARKS = Kind.staying("remarks", Set.of(Viewer.OFFICE)).ending(OLD);
    private static final List<Ending> ENDINGS = List.of(Ending.rows(OLD, "remark", "x.day", null));

    @PersistenceContext
    private EntityManager entities;

    /** How often each face was pressed at one kind of page in one language. */
    public record Count(String page, Language language, long good, long notGood) {
    }

    /** A line that somebody wrote. */
    public record Line(LocalDate day, String page, Language language, Face face, String sentence) {
    }

    /** @throws NotFound where there is no such remark */
    public Remark find(UUID id) {
        Remark remark = entities.find(Remark.class, id);
        if (remark == null) {
            throw new NotFound("remark");
        }
        return remark;
    }

    public boolean exists(UUID id) {
        return entities.find(Remark.class, id) != null;
    }

    public void add(Remark remark) {
        entities.persist(remark);
        entities.flush();
    }

    /** Where most is not good comes first. */
    public List<Count> counts() {
        return entities.createQuery("select r.page, r.language, sum(case when r.face = :good then 1 else 0 end), "
                        + "sum(case when r.face = :good then 0 else 1 end) from Remark r group by r.page, r.language", Object[].class)
                .setParameter("good", Face.GOOD).getResultList().stream()
                .map(row -> new Count((String) row[0], (Language) row[1], ((Number) row[2]).longValue(), ((Number) row[3]).longValue()))
                .sorted(Comparator.comparing(Count::notGood).reversed().thenComparing(Count::page).thenComparing(Count::language)).toList();
    }

    /** The newest lines, of one day in no order that tells who wrote when. @param most so many at most */
    public List<Line> lines(int most) {
        return entities.createQuery("select new org.peerwerk.feedback.RemarkRepository$Line(r.day, r.page, r.language, r.face, r.sentence) "
                        + "from Remark r where r.sentence <> '' order by r.day desc, r.id", Line.class)
                .setMaxResults(most).getResultList();
    }

    @Override
    public int height() {
        return 0;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(REMARKS);
    }

    /** Nothing: a remark does not say whose it is. */
    @Override
    public Table export(Kind kind, UUID person) {
        return new Table(List.of(), List.of());
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        // a remark does not say whose it is
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }
}
