package org.peerwerk.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;

/** What was said about pages. */
@ApplicationScoped
public class RemarkRepository {
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

    public void removeBefore(LocalDate day) {
        entities.createQuery("delete from Remark r where r.day < :day").setParameter("day", day).executeUpdate();
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
}
