package org.peerwerk.certificate;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.certificate.CertificateRepository.Mine;
import org.peerwerk.people.Letterbox;
import org.peerwerk.people.MessageRepository;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.UseCases;

/** What the holder does with a certificate: see it, take it along. Nobody else gets it from here, no organisation either (I12). */
@UseCases
public class Holding {
    private static final int TOLD_AT_ONCE = 50;

    @Inject
    private Me me;
    @Inject
    private CertificateRepository certificates;
    @Inject
    private Letterbox letterbox;
    @Inject
    private MessageRepository messages;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** My own, the latest first. */
    public List<Mine> mine() {
        me.requireLogin();
        LocalDate today = Chance.today(clock);
        return certificates.ofPerson(me.id()).stream().map(one -> new Mine(one.id(), one.content(), one.status(), one.nameGoesOn(knownOn(one, today)))).toList();
    }

    private LocalDate knownOn(Certificate certificate, LocalDate today) {
        return certificate.isTold() ? messages.reachedOn(me.id(), certificate.occasion()).orElse(today) : today;
    }

    /**
     * The name stays with my certificate for as long as I want, or goes when its time is over.
     *
     * @throws NotFound where it is not mine
     */
    public void keepLonger(UUID id, boolean wanted) {
        me.requireLogin();
        Certificate certificate = certificates.find(id);
        if (!certificate.belongsTo(me.id())) {
            throw new NotFound("certificate");
        }
        certificate.keepLonger(wanted);
        changes.record(me.actor(), wanted ? "certificate.kept-longer" : "certificate.kept-as-usual", "certificate " + id);
    }

    /**
     * Tells some of those whose name will soon go, half a year before, and never what it is about: that somebody has a certificate is theirs
     * to say.
     *
     * @return whether there may be more
     */
    public boolean tellNameGoes(Actor system) {
        system.requireSystem();
        LocalDate today = Chance.today(clock);
        List<Certificate> soon = certificates.toTell(today.minus(Certificate.CORE.after()).plus(Certificate.TOLD_BEFORE), TOLD_AT_ONCE);
        for (Certificate certificate : soon) {
            certificate.tell(today);
            letterbox.tell(certificate.subject().person(), certificate.occasion(), "message.name-goes", "/my/certificates",
                    certificate.nameGoesOn(today));
        }
        return soon.size() == TOLD_AT_ONCE;
    }

    /** The paper as it was issued. @throws NotFound where there is none, and also where it is somebody else's: both look the same */
    public Pdf paper(UUID id, Language language) {
        me.requireLogin();
        Certificate certificate = certificates.find(id);
        if (!certificate.belongsTo(me.id())) {
            throw new NotFound("certificate");
        }
        return new Pdf(certificate.number(), certificates.paper(id, language));
    }
}
