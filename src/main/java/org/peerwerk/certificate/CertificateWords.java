package org.peerwerk.certificate;

import org.peerwerk.shared.Language;

/**
 * The fixed words of a certificate, in German and English, and those of its page in Leichte Sprache, which exists in that form only.
 * They are part of the document, not of the pages: a change here changes only certificates issued from then on.
 */
enum CertificateWords {
    CERTIFICATE("Zertifikat", "Certificate"),
    DOCUMENT_TITLE("Zertifikat %s: %s", "Certificate %s: %s"),
    SEAL("Siegel: zwei verbundene Ringe in einem Kranz aus feinen Linien", "Seal: two linked rings in a wreath of fine lines"),
    AWARDED_TO("Dieses Zertifikat erhält", "This certificate is awarded to"),
    FOR("für die erfolgreich abgeschlossene Qualifizierung", "for successfully completing the qualification"),
    STANDARD("nach dem Standard „%s“, Fassung %s.", "under the standard “%s”, version %s."),
    CONSENT("Die Fassung wurde am %s gemeinsam mit Selbstvertreter*innen beschlossen.",
            "The version was agreed together with self-advocates on %s."),
    START("Start-Fassung: noch nicht mit Selbstvertreter*innen beschlossen.",
            "Start version: not yet agreed with self-advocates."),
    COURSE("Kurs: %s, %s, %s bis %s.", "Course: %s, %s, %s to %s."),
    PRACTICE("Dazu %s Stunden Praxis.", "In addition, %s hours of practice."),
    MODULE("Modul", "Module"),
    UNITS("UE", "Units"),
    HOURS("Stunden", "Hours"),
    TOTAL("Unterricht zusammen", "Teaching in total"),
    UNITS_EXPLAINED("1 UE (Unterrichtseinheit) = 45 Minuten.", "1 unit = 45 minutes of teaching."),
    MODULES_IN_ANNEX("%d Module mit zusammen %s UE (%s Stunden) Unterricht, einzeln aufgeführt in der Anlage.",
            "%d modules with %s units (%s hours) of teaching in total, each listed in the annex."),
    SIGNED("Kursleitung im Tandem", "Course leadership in tandem"),
    DECIDED("Festgestellt am %s.", "Decided on %s."),
    NUMBER("Nummer %s", "Number %s"),
    NO_DEGREE("Dies ist kein staatlich anerkannter Berufsabschluss.", "This is not a state-recognised vocational qualification."),
    CHECK("Echtheit prüfen:", "Check that it is genuine:"),
    CHECK_LINK("Echtheit dieses Zertifikats im Netz prüfen", "Check this certificate online"),
    CHECK_CODE("Prüf-Code: %s", "Check code: %s"),
    QR("QR-Code mit der Adresse der Echtheitsprüfung", "QR code with the address of the check"),
    ANNEX("Anlage: Lernergebnisse", "Annex: learning outcomes"),
    ANNEX_INTRO("Diese Lernergebnisse gehören zu „%s“, Fassung %s.",
            "These learning outcomes belong to “%s”, version %s."),
    MODULE_LENGTH("%s UE", "%s units"),
    FURNITURE("Zertifikat Nummer %s", "Certificate number %s"),
    PAGE("Seite %d von %d", "Page %d of %d"),

    EASY_HEADING("Das kann ich"),
    EASY_DRAFT("Entwurf"),
    EASY_DRAFT_EXPLAINED("Eine Prüf-Gruppe liest diesen Text noch."),
    EASY_NAME("Mein Name ist:"),
    EASY_COURSE("Ich habe einen Kurs gemacht."),
    EASY_COURSE_NAME("Der Kurs heißt:"),
    EASY_CONTACT("Der Kurs hatte %s Stunden Unterricht."),
    EASY_PRACTICE("Ich habe %s Stunden Praxis gemacht."),
    EASY_START("Das ist die Start-Fassung von dem Kurs.\n"
            + "Selbst-Vertreter und Selbst-Vertreterinnen\nstimmen noch darüber ab."),
    EASY_CONSENT("Selbst-Vertreter und Selbst-Vertreterinnen\nhaben dem Kurs zugestimmt."),
    EASY_LEARNED("Das kann ich jetzt.\nIm Lehr-Plan steht es so:"),
    EASY_NO_DEGREE("Das Zertifikat ist kein Berufs-Abschluss vom Staat.");

    private final String de;
    private final String en;

    CertificateWords(String de, String en) {
        this.de = de;
        this.en = en;
    }

    CertificateWords(String easy) {
        this(easy, easy);
    }

    /** @param values for the places marked in the words, already written out in the language */
    String in(Language language, Object... values) {
        return (language == Language.EN ? en : de).formatted(values);
    }
}
