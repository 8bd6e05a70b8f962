package org.peerwerk.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Shipped;

class TrainingPermissionTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 7, 3);
    private final PublishedVersion supporter = Shipped.version("peer-supporter");
    private final PublishedVersion trainer = Shipped.version("train-the-trainer");
    private final List<PublishedVersion> all = List.of(supporter, trainer);

    @Test
    void a_certificate_of_train_the_trainer_allows_to_train_peer_supporters_for_three_years() {
        var permission = TrainingPermission.of(trainer, all, TODAY).orElseThrow();
        assertEquals(List.of("peer-supporter"), permission.standards());
        assertEquals(TODAY, permission.from());
        assertEquals(LocalDate.of(2030, 7, 2), permission.until());
    }

    @Test
    void it_does_not_allow_to_train_trainers_because_that_needs_a_delivered_course() {
        assertTrue(TrainingPermission.of(trainer, List.of(trainer), TODAY).isEmpty());
    }

    @Test
    void a_certificate_of_peer_supporter_allows_nothing_by_machine() {
        assertTrue(TrainingPermission.of(supporter, all, TODAY).isEmpty());
    }
}
