package org.peerwerk.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;

/**
 * What a certificate allows its holder to train, read from the rules of the standards (domain.md 7B): a standard whose trainer route for
 * professionals asks for this certificate and nothing else. A route that also asks for delivered courses, or for modules attended as
 * partner, is left to the office; so is every route for peers, because who is a peer is for the person to say (I17).
 *
 * @param standards slugs
 * @param until     last day it holds; renewal is asked for within that time
 */
record TrainingPermission(List<String> standards, LocalDate from, LocalDate until) {

    /**
     * @param earned  the version the certificate is about: its rule {@code validity} says for how long
     * @param current the latest published version of each standard
     * @return empty where the certificate opens nothing, or its standard sets no time
     */
    static Optional<TrainingPermission> of(PublishedVersion earned, Collection<PublishedVersion> current, LocalDate today) {
        List<String> standards = current.stream().filter(version -> opens(version, earned.slug())).map(PublishedVersion::slug).sorted().toList();
        return earned.content().rules(Rule.Validity.class).stream().filter(rule -> rule.permissionMonths() > 0 && !standards.isEmpty())
                .findFirst().map(rule -> new TrainingPermission(standards, today, today.plusMonths(rule.permissionMonths()).minusDays(1)));
    }

    private static boolean opens(PublishedVersion version, String certificate) {
        return version.content().rules(Rule.TrainerRoute.class).stream().filter(rule -> "professional".equals(rule.capacity()))
                .flatMap(rule -> rule.needsAnyOf().stream()).anyMatch(route -> isOnly(certificate, route));
    }

    private static boolean isOnly(String certificate, Rule.Route route) {
        return List.of(certificate).equals(route.certificates()) && (route.attendedAsPartner() == null || route.attendedAsPartner().isEmpty())
                && (route.deliveredCohorts() == null || route.deliveredCohorts() == 0)
                && !Boolean.TRUE.equals(route.onlyWithPartner()) && !Boolean.TRUE.equals(route.grantedByOffice());
    }
}
