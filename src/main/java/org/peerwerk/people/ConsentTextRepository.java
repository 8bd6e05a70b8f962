package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The texts to which people say yes, all numbers of all purposes. */
@ApplicationScoped
public class ConsentTextRepository {
    @PersistenceContext
    private EntityManager entities;

    /** One text of each number: {@code consent_text_number} decides here. */
    public void add(ConsentText text) {
        entities.persist(text);
        entities.flush();
    }

    public boolean exists(UUID id) {
        return entities.find(ConsentText.class, id) != null;
    }

    /** All of them, by number. */
    public List<ConsentText> all() {
        return entities.createQuery("select t from ConsentText t order by t.number", ConsentText.class).getResultList();
    }

    /** The text in which each purpose is asked on that day. */
    public Map<Purpose, ConsentText> asked(LocalDate on) {
        var asked = new EnumMap<Purpose, ConsentText>(Purpose.class);
        all().stream().filter(text -> text.isKnown(on)).forEach(text -> asked.put(text.purpose(), text));
        return asked;
    }

    public Optional<ConsentText> find(Purpose purpose, int number) {
        return all().stream().filter(text -> text.purpose() == purpose && text.number() == number).findFirst();
    }

    /** The newest text of a purpose, though it may be asked only from a later day on. */
    public ConsentText newest(Purpose purpose) {
        return all().stream().filter(text -> text.purpose() == purpose).reduce((before, after) -> after)
                .orElseThrow(() -> new IllegalStateException("every purpose has a text from the start"));
    }
}
