package org.peerwerk.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.peerwerk.certificate.CertificateContent.Basis;
import org.peerwerk.certificate.CertificateContent.Issuer;
import org.peerwerk.certificate.CertificateContent.Module;
import org.peerwerk.certificate.CertificateContent.Tandem;
import org.peerwerk.shared.LocalizedText;

/** Certificates to test with. */
final class Certificates {

    static final String CHECK_URL = "https://peerwerk.example/de/check/7KQ3-MX9A-V2TD-8HPC-4RWZ-N6YE";
    static final Basis START = new Basis.Start();
    static final Basis CONSENT = new Basis.Consent(LocalDate.of(2026, 3, 3));

    private Certificates() {
    }

    static CertificateContent of(String holder) {
        return of(holder, START, modules(8));
    }

    static CertificateContent of(String holder, Basis basis, List<Module> modules) {
        return of(holder, basis, modules, new LocalizedText("Peer-Supporter*in (Arbeit und Teilhabe)",
                "Peer-Supporter oder Peer-Supporterin", "Peer supporter (work and participation)"));
    }

    static CertificateContent of(String holder, Basis basis, List<Module> modules, LocalizedText title) {
        return new CertificateContent("PW-2026-00042", "7KQ3-MX9A-V2TD-8HPC-4RWZ-N6YE", CHECK_URL,
                holder, new LocalizedText("Peer-Support in Arbeit und Teilhabe", "Peer-Support bei der Arbeit",
                "Peer support in work and participation"), title, "1.0", basis,
                new Issuer("Netzwerk Peer-Support Rhein-Ruhr", "eingetragener Verein"), "Integrationsfachdienst Köln gGmbH", "Köln",
                LocalDate.of(2026, 1, 12), LocalDate.of(2026, 6, 26), modules.stream().mapToInt(Module::minutes).sum(), 24 * 60,
                modules, new Tandem("Miriam Özdemir", "Jörg Sedlmayr"), LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 3), "Köln");
    }

    /** The same, with the code a certificate is issued with. */
    static CertificateContent with(CertificateContent c, CheckCode code) {
        return new CertificateContent(c.number(), code.grouped(), "https://peerwerk.example/check/" + code.grouped(), c.holder(), c.standard(),
                c.title(), c.version(), c.basis(), c.issuer(), c.organiser(), c.place(), c.from(), c.to(), c.contactMinutes(),
                c.practiceMinutes(), c.modules(), c.tandem(), c.decidedOn(), c.issuedOn(), c.issuedAt());
    }

    static List<Module> modules(int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            var title = TITLES.get(i % TITLES.size());
            return new Module("A" + (i + 1), title, (i % 3 == 0 ? 8 : 12) * 45, OUTCOMES);
        }).toList();
    }

    private static final List<LocalizedText> TITLES = List.of(
            new LocalizedText("Peer-Support verstehen", "Was ist Peer-Support?", "Understanding peer support"),
            new LocalizedText("Mein Weg, meine Geschichte", "Mein Weg und meine Geschichte", "My path, my story"),
            new LocalizedText("Zuhören und gut fragen", "Zuhören und fragen", "Listening and asking well"),
            new LocalizedText("Grenzen, Schweigepflicht, Sicherheit", "Grenzen und Schweige-Pflicht", "Limits, confidentiality, safety"),
            new LocalizedText("Wege in Arbeit und Rechte", "Wege in Arbeit", "Ways into work and rights"),
            new LocalizedText("Können zeigen und weiterlernen", "Können zeigen", "Showing skills and learning on"),
            new LocalizedText("Vor Gruppen und in Betrieben", "Vor Gruppen sprechen", "With groups and in companies"),
            new LocalizedText("Praxis und Abschluss", "Praxis und Abschluss", "Practice and completion"));

    private static final List<LocalizedText> OUTCOMES = List.of(
            new LocalizedText("erklärt Peer-Support mit eigenen Worten", "Ich erkläre Peer-Support mit meinen Worten.",
                    "explains peer support in own words"),
            new LocalizedText("unterscheidet Peer-Support (gefühlsmäßig, praktisch, sozial, auf Gegenseitigkeit) von Beratung, Therapie "
                    + "und Freundschaft", "Ich kenne den Unterschied: Peer-Support ist anders als Therapie.",
                    "tells peer support (emotional, practical, social, mutual) from counselling, therapy, friendship"),
            new LocalizedText("nennt Rechte aus der UN-BRK mit einem Beispiel aus dem Arbeitsleben",
                    "Ich kenne meine Rechte. Ich nenne ein Beispiel von der Arbeit.",
                    "names CRPD rights with an example from working life"),
            new LocalizedText("beschreibt, was in der Rolle dazugehört und was nicht", "Ich weiß: Das machen Peers.",
                    "describes what belongs to the role and what does not"));
}
