package org.peerwerk.shared;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/** EclipseLink 4.0.9 fails when it reads a {@code uuid} column that is null; its converter does not ask. This one does. */
public class AbsentIds implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getDescriptors().values().stream().flatMap(descriptor -> descriptor.getMappings().stream()).forEach(mapping -> {
            if (mapping instanceof AbstractDirectMapping direct && direct.getConverter() instanceof UUIDConverter) {
                direct.setConverter(new PossibleId());
            }
        });
    }

    private static final class PossibleId extends UUIDConverter {
        private static final long serialVersionUID = 1;

        @Override
        public Object convertDataValueToObjectValue(Object value, Session session) {
            return value == null ? null : super.convertDataValueToObjectValue(value, session);
        }
    }
}
