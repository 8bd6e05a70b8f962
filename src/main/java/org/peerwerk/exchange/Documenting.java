package org.peerwerk.exchange;

import jakarta.inject.Inject;
import java.util.List;
import org.peerwerk.shared.PersonalData.Kind;
import org.peerwerk.shared.Public;
import org.peerwerk.shared.UseCases;

/** The record of processing (GDPR Art. 30), for everybody: it says what is held, and nothing of anybody. */
@UseCases
public class Documenting {
    @Inject
    private Holdings holdings;

    @Public
    public List<Kind> kinds() {
        return holdings.kinds();
    }
}
