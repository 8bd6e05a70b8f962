package org.peerwerk.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;

/**
 * Two people decide about a certificate, at least one of them a peer, and not both from the tandem that taught (I2, I19). A standard may
 * ask for more, never for less. Why a voice counts as a peer's is shown on no page (I17).
 */
public sealed interface Decision {
    int DECIDERS = 2;
    int PEERS = 1;

    /** @param missing what the agreeing voices lack so far */
    record Open(List<DecisionVoice> voices, Set<Lack> missing) implements Decision {
        public Open {
            voices = List.copyOf(voices);
            missing = Set.copyOf(missing);
        }
    }

    /** @param on the day of the voice that made it; @param deciders who agreed until then, in that order, each once */
    record Made(LocalDate on, List<UUID> deciders) implements Decision {
        public Made {
            deciders = List.copyOf(deciders);
        }
    }

    /** VOICES: more people must agree. PEER: one of them as a peer. OUTSIDE: one of them from outside the tandem. */
    enum Lack {
        VOICES, PEER, OUTSIDE
    }

    static Decision of(PublishedVersion version, List<DecisionVoice> voices) {
        int deciders = version.content().rules(Rule.Decision.class).stream().mapToInt(Rule.Decision::deciders).reduce(DECIDERS, Math::max);
        int peers = version.content().rules(Rule.Decision.class).stream().mapToInt(Rule.Decision::peers).reduce(PEERS, Math::max);
        var agreeing = new ArrayList<DecisionVoice>();
        for (DecisionVoice voice : voices.stream().sorted(Comparator.comparing(DecisionVoice::spokenAt)).toList()) {
            if (voice.agrees()) {
                agreeing.add(voice);
                if (lack(agreeing, deciders, peers).isEmpty()) {
                    return new Made(voice.spokenAt().atZoneSameInstant(Chance.ZONE).toLocalDate(),
                            agreeing.stream().map(DecisionVoice::deciderId).toList());
                }
            }
        }
        return new Open(voices, lack(agreeing, deciders, peers));
    }

    private static Set<Lack> lack(List<DecisionVoice> agreeing, int deciders, int peers) {
        var lack = EnumSet.noneOf(Lack.class);
        if (agreeing.size() < deciders) {
            lack.add(Lack.VOICES);
        }
        if (agreeing.stream().filter(DecisionVoice::isOfPeer).count() < peers) {
            lack.add(Lack.PEER);
        }
        if (agreeing.stream().allMatch(DecisionVoice::isOfTandem)) {
            lack.add(Lack.OUTSIDE);
        }
        return lack;
    }

    default boolean isMade() {
        return this instanceof Made;
    }
}
