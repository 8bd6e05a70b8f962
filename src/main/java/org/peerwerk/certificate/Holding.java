package org.peerwerk.certificate;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.peerwerk.certificate.CertificateRepository.Mine;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.UseCases;

/** What the holder does with a certificate: see it, take it along. Nobody else gets it from here, no organisation either (I12). */
@UseCases
public class Holding {
    @Inject
    private Me me;
    @Inject
    private CertificateRepository certificates;
    @Inject
    private ChangeRepository changes;

    /** My own, the latest first. */
    public List<Mine> mine() {
        me.requireLogin();
        return certificates.ofPerson(me.id());
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
