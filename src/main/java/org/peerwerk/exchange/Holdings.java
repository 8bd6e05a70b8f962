package org.peerwerk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.PersonalData;

/** All that any feature holds of people, as one. */
@ApplicationScoped
public class Holdings {
    private Instance<PersonalData> features;

    protected Holdings() {
    }

    @Inject
    public Holdings(Instance<PersonalData> features) {
        this.features = features;
    }

    /** In the order in which a person meets them: what a feature stands on comes before it. */
    public List<PersonalData.Kind> kinds() {
        return upwards().stream().flatMap(feature -> feature.kinds().stream()).toList();
    }

    /** @throws NotFound where no feature holds such a kind */
    PersonalData.Table export(String word, UUID person) {
        for (PersonalData feature : upwards()) {
            for (PersonalData.Kind kind : feature.kinds()) {
                if (kind.word().equals(word)) {
                    return feature.export(kind, person);
                }
            }
        }
        throw new NotFound("kind of data");
    }

    List<String> files(UUID person) {
        return upwards().stream().flatMap(feature -> feature.files(person).stream()).toList();
    }

    byte[] file(UUID person, String name) {
        return upwards().stream().filter(feature -> feature.files(person).contains(name)).findFirst().orElseThrow(() -> new NotFound("file"))
                .file(person, name);
    }

    List<String> hindrances(UUID person, PersonalData.Step step, LocalDate today) {
        return upwards().stream().flatMap(feature -> feature.hindrances(person, step, today).stream()).toList();
    }

    /** From the top down, so that nothing refers to what is gone. */
    void erase(UUID person, PersonalData.Step step, LocalDate today) {
        upwards().reversed().forEach(feature -> feature.erase(person, step, today));
    }

    List<PersonalData.Term> terms() {
        return upwards().stream().flatMap(feature -> feature.terms().stream()).toList();
    }

    PersonalData.Ending ending(PersonalData.Term term) {
        return PersonalData.Ending.of(holder(term).endings(), term);
    }

    int end(PersonalData.Term term, LocalDate day, int most, Function<String, Query> sql) {
        return holder(term).end(term, day, most, sql);
    }

    private PersonalData holder(PersonalData.Term term) {
        return upwards().stream().filter(feature -> feature.terms().contains(term)).findFirst().orElseThrow(() -> new NotFound("term"));
    }

    private List<PersonalData> upwards() {
        return features.stream().sorted(Comparator.comparing(PersonalData::height)).toList();
    }
}
