package org.peerwerk.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.peerwerk.people.KnownStandards;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.VersionRepository;

/** Tells {@code people}, which lies below the standards, which ones there are. */
@ApplicationScoped
public class StandardTitles implements KnownStandards {
    @Inject
    private VersionRepository versions;

    @Override
    public Map<String, LocalizedText> titles() {
        var titles = new LinkedHashMap<String, LocalizedText>();
        versions.rows().forEach(row -> titles.put(row.slug(), row.title()));
        return titles;
    }
}
