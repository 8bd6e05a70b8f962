package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;

/** Persons by id, by login, by e-mail address or user name. */
@ApplicationScoped
public class PersonRepository {
    private static final String LOGS_IN = "lower(p.email) = :wanted or lower(p.userName) = :wanted";

    @PersistenceContext
    private EntityManager entities;

    /** @throws NotFound where there is no such person */
    public Person find(UUID id) {
        Person person = entities.find(Person.class, id);
        if (person == null) {
            throw new NotFound("person");
        }
        return person;
    }

    public void add(Person person) {
        entities.persist(person);
        entities.flush();
    }

    public Optional<Person> ofLogin(String login) {
        return entities.createQuery("select p from Person p where p.login = :login", Person.class)
                .setParameter("login", login).getResultStream().findFirst();
    }

    /**
     * Adds the person unless somebody with this login is there. Of two first requests at once the second waits in the database for the
     * first one and then does nothing; either way {@link #ofLogin} finds one person afterwards.
     */
    void addUnlessKnown(Person person) {
        entities.createNativeQuery("insert into person (id, login, name, greeting, email, created_at, version) "
                        + "values (?1, ?2, ?3, ?4, ?5, ?6, 1) on conflict on constraint person_login do nothing")
                .setParameter(1, person.id()).setParameter(2, person.login()).setParameter(3, person.name())
                .setParameter(4, person.greeting()).setParameter(5, person.email()).setParameter(6, person.createdAt())
                .executeUpdate();
    }

    /**
     * The one person with this e-mail address or user name. The login server sees to it that there is one, but an old copy of an address
     * may stand here: then nobody is guessed.
     *
     * @param field the form field the sentence stands beside
     * @throws RuleBroken where nobody has it, or several have
     */
    public Person at(String field, String emailOrUserName) {
        List<Person> found = where(LOGS_IN, emailOrUserName);
        if (found.size() != 1) {
            throw RuleBroken.at(field, found.isEmpty() ? "person.unknown-email" : "person.ambiguous-email", emailOrUserName.strip());
        }
        return found.getFirst();
    }

    /** Somebody logs in with it. */
    public boolean isTaken(String userName) {
        return !where("lower(p.userName) = :wanted", userName).isEmpty();
    }

    /** The address belongs to somebody who has died, and to nobody who lives. */
    boolean isGone(String address) {
        return entities.createQuery("select p from Person p where lower(p.email) = :email", Person.class)
                .setParameter("email", address.strip().toLowerCase(Locale.ROOT)).getResultStream()
                .map(Person::hasDied).reduce(Boolean::logicalAnd).orElse(false);
    }

    /**
     * The one person with this e-mail address or user name; where nobody has it, with exactly this name. Everybody chooses their own name:
     * it never stands in the way of what somebody else logs in with.
     *
     * @param field the form field the sentence stands beside
     * @throws RuleBroken where nobody is found, or several are
     */
    public Person called(String field, String whom) {
        List<Person> found = where(LOGS_IN, whom);
        if (found.isEmpty()) {
            found = where("lower(p.name) = :wanted", whom);
        }
        if (found.size() != 1) {
            throw RuleBroken.at(field, found.isEmpty() ? "person.unknown" : "person.ambiguous", whom.strip());
        }
        return found.getFirst();
    }

    private List<Person> where(String matches, String wanted) {
        return entities.createQuery("select p from Person p where " + matches, Person.class)
                .setParameter("wanted", wanted.strip().toLowerCase(Locale.ROOT)).getResultList();
    }

    /** @throws NotFound where the person wants their data kept and not used: as lists do not show them, so no address leads to them */
    public void requireUsed(UUID id) {
        if (find(id).restrictedOn() != null) {
            throw new NotFound("person");
        }
    }

    /** The names of these persons as on a certificate, in one statement; unknown ids are left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new LinkedHashMap<UUID, String>();
        if (!ids.isEmpty()) {
            entities.createQuery("select p.id, p.name from Person p where p.id in :ids", Object[].class)
                    .setParameter("ids", ids).getResultList()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }
}
