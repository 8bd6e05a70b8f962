package org.peerwerk.people;

/** What an organisation is (domain.md section 3, provider organisation). */
public enum OrganisationKind {
    /** Fachdienst. */
    SPECIALIST_SERVICE,
    /** Integrationsfachdienst. */
    IFD,
    /** Unterstützte Beschäftigung. */
    UB,
    /** Werkstatt für behinderte Menschen. */
    WFBM,
    /** Ergänzende unabhängige Teilhabeberatung. */
    EUTB,
    /** Inklusionsbetrieb. */
    INCLUSION_COMPANY,
    COMPANY,
    /** Interessenvertretung, Verband, Selbsthilfe. */
    ASSOCIATION,
    OTHER
}
