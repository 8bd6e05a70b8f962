package org.peerwerk.certificate;

import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.peerwerk.cohort.Cohort;
import org.peerwerk.paper.Glyphs;
import org.peerwerk.shared.Settings;
import org.peerwerk.standard.Basis;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;

/**
 * What a certificate is going to say: taken from the pinned version, the course and the person as they are today, and nowhere typed by
 * hand.
 *
 * @param holder    name as the person chose it for certificates
 * @param organiser name of the organisation that runs the course
 * @param tandem    names of the two who led it, in any order
 */
record Draft(PublishedVersion version, Cohort.Plan course, String holder, String organiser, List<String> tandem) {

    CertificateContent content(String number, CheckCode code, LocalDate decidedOn, LocalDate today, Settings settings) {
        Settings.Issuer issuer = settings.issuer();
        List<String> byName = tandem.stream().sorted(Collator.getInstance(Locale.GERMAN)).toList();
        return new CertificateContent(number, code.grouped(), settings.publicUrl() + "/check/" + code.grouped(), Glyphs.clean(holder),
                version.content().title(), version.content().holder(), version.number(), basis(),
                new CertificateContent.Issuer(issuer.name(), issuer.legalForm()), organiser, course.place(), course.startsOn(), course.endsOn(),
                version.contactMinutes(), practiceMinutes(), version.modules().stream().map(Draft::module).toList(),
                // by name: any other order could tell who is the peer (I17)
                new CertificateContent.Tandem(byName.getFirst(), byName.getLast()), decidedOn, today, issuer.place());
    }

    private CertificateContent.Basis basis() {
        return switch (version.basis()) {
            case Basis.Start start -> new CertificateContent.Basis.Start();
            case Basis.Consent consent -> new CertificateContent.Basis.Consent(consent.date());
        };
    }

    /** What the standard asks for, not what somebody did: absences and extra hours stand on no paper. */
    private int practiceMinutes() {
        return version.content().rules(Rule.Practice.class).stream().mapToInt(rule -> rule.hours() * 60).sum();
    }

    private static CertificateContent.Module module(ModuleContent module) {
        return new CertificateContent.Module(module.code(), module.title(), module.contactMinutes(),
                module.outcomes().stream().map(ModuleContent.Outcome::text).toList());
    }
}
